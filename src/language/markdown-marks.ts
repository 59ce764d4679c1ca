/** Finds and strips the marks of Markdown in running text. */

import type { Span } from "../span.ts";

/** What an address in a link begins with; without one, "[a](b)" is just brackets. */
const LINK_ADDRESS = '(?:https?:|mailto:|[/#.?])[^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)*(?:\\s+"[^"\\n]*")?';
const TEXT_AFTER_OPENING = "[\\p{L}\\p{N}\"“‘'(\\[«„¿¡$€£]";
const TEXT_BEFORE_CLOSING = "[\\p{L}\\p{N}\\p{M}.,!?…\"”’')\\]»“:;%]";

/**
 * The marks of Markdown in running text, which its readers never see: of emphasis (not within a word, as in "not_guilty"),
 * of links with their addresses, and at the start of a line of headings and quotations. For the flags "gmu".
 */
export const MARKDOWN_MARKS = [
  `!\\[[^[\\]\\n]{0,500}\\]\\(${LINK_ADDRESS}\\)`,
  `\\[(?=[^[\\]\\n]{1,500}\\]\\(${LINK_ADDRESS}\\))`,
  `\\]\\(${LINK_ADDRESS}\\)`,
  `(?<![\\p{L}\\p{N}\\\\*_])(?:\\*{1,3}|_{1,3})(?=${TEXT_AFTER_OPENING})`,
  `(?<=${TEXT_BEFORE_CLOSING})(?:\\*{1,3}|_{1,3})(?![\\p{L}\\p{N}*_])`,
  "^[ \\t]*(?:#{1,6}[ \\t]+|(?:>[ \\t]?)+)",
].join("|");

const MARKS_PATTERN = new RegExp(MARKDOWN_MARKS, "gmu");
const MAYBE_MARK = /[*_[\]#>]/;

/** True of a text that may have such marks; most have none. */
export const mayHaveMarkdown = (text: string): boolean => MAYBE_MARK.test(text);

/** Where the marks of a text are, in order. */
export const markdownMarkSpans = (text: string): readonly Span[] =>
  mayHaveMarkdown(text)
    ? Array.from(text.matchAll(MARKS_PATTERN), ({ index, 0: { length } }) => ({ start: index, end: index + length }))
    : [];

/** A text without its marks, as a browser shows it. */
export const stripMarkdown = (text: string): string => (mayHaveMarkdown(text) ? text.replace(MARKS_PATTERN, "") : text);

/** A stretch of a text without those of its marks that lie in it. */
export const sliceWithoutSpans = (text: string, marks: readonly Span[], part: Span): string => {
  let found = "";
  let at = part.start;
  for (const { start, end } of marks) {
    if (end <= at || start >= part.end) continue;
    found += text.slice(at, Math.max(at, start));
    at = Math.min(part.end, end);
  }
  return found + text.slice(at, Math.max(at, part.end));
};
