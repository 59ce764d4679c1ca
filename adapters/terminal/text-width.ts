/** How many columns a text takes up in a terminal. */
import { createRequire } from "node:module";
import type { default as StringWidth } from "string-width";
import { lazily } from "../../src/server.ts";

/** Latin letters, and the marks of its texts: each takes up one column, and joins no other. */
const PLAIN_TEXT = /^[ -~\u00a1-\u00ac\u00ae-\u02ff‐-‧‰-›]*$/;

/** It knows all emoji, which takes a tenth of the time that a program has to start: texts without any go without it. */
const stringWidth = lazily(
  () => (createRequire(import.meta.url)("string-width") as { default: typeof StringWidth }).default,
);

/** Columns of a text that has no escape sequences. */
export const textWidth = (text: string): number =>
  PLAIN_TEXT.test(text) ? text.length : stringWidth()(text, { countAnsiEscapeCodes: true });
