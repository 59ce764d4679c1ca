import { runSteps } from "../../yielding.ts";
import { findBlocks } from "../layout/find-blocks.ts";
import { readFrontMatter } from "../metadata/read-front-matter.ts";
import type { ValueOrReasons } from "../value-or-reasons.ts";
import { decodeText } from "./decode-text.ts";
import type { ArticleFormat, FormatContents } from "./format.ts";

function* readText(bytes: Uint8Array): Generator<undefined, ValueOrReasons<FormatContents>> {
  const decoded = yield* decodeText(bytes);
  return decoded.reasons === undefined ? readFrontMatter(decoded.value, false) : decoded;
}

/** Plain text: paragraphs with blank lines between them, or one on each line. */
export const txt: ArticleFormat = {
  extensions: [".txt"],
  mediaTypes: ["text/plain"],
  hasFrontMatter: true,
  read: (bytes) => runSteps(readText(bytes)),
  blocks: (text, title) => findBlocks(text, { title }),
};
