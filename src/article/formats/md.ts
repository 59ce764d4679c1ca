/** Markdown: plain text whose headings have marks, and whose metadata is in front matter. */

import { isGraphemeBreak, trimSpan } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import { runSteps } from "../../yielding.ts";
import { findBlocks } from "../layout/find-blocks.ts";
import type { HeadingSyntax } from "../layout/heading-syntax.ts";
import { readFrontMatter } from "../metadata/read-front-matter.ts";
import type { ValueOrReasons } from "../value-or-reasons.ts";
import { decodeText } from "./decode-text.ts";
import type { ArticleFormat, FormatContents } from "./format.ts";

const isHeadingLine = (text: string, line: Span): boolean => /^#{1,6}\s/u.test(text.slice(line.start, line.start + 8));

/** Where a heading's own words are: without the marks in front and behind. */
const headingSpan = (text: string, span: Span): Readonly<{ span: Span; level: number }> => {
  const line = text.slice(span.start, span.end);
  const marks = /^(#{1,6})[ \t]+/u.exec(line);
  const start = span.start + (marks?.[0].length ?? 0);
  if (marks === null || !isGraphemeBreak(text, start)) return { span, level: 0 };
  const behind = /[ \t]#{1,6}$/u.exec(line)?.[0].length ?? 0;
  const inner = trimSpan(text, { start, end: Math.max(start, span.end - behind) });
  return inner.start < inner.end ? { span: inner, level: marks[1]?.length ?? 0 } : { span, level: 0 };
};

const headings: HeadingSyntax = { isHeadingLine, headingSpan };

function* readMarkdown(bytes: Uint8Array): Generator<undefined, ValueOrReasons<FormatContents>> {
  const decoded = yield* decodeText(bytes);
  return decoded.reasons === undefined ? readFrontMatter(decoded.value, true) : decoded;
}

export const md: ArticleFormat = {
  extensions: [".md", ".markdown"],
  mediaTypes: ["text/markdown"],
  hasFrontMatter: true,
  read: (bytes) => runSteps(readMarkdown(bytes)),
  blocks: (text, title) => findBlocks(text, { title, headings }),
};
