import type { Span } from "../article/article.ts";

/** What an address in a link begins with; without one, "[a](b)" is just brackets. */
const ADDRESS = '(?:https?:|mailto:|[/#.?])[^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)*(?:\\s+"[^"\\n]*")?';
const BEFORE = "[\\p{L}\\p{N}\"“‘'(\\[«„¿¡$€£]";
const BEHIND = "[\\p{L}\\p{N}\\p{M}.,!?…\"”’')\\]»“:;%]";

/**
 * The marks of Markdown in running text, which its readers never see: of emphasis (not within a word, as in "not_guilty"),
 * of links with their addresses, and at the start of a line of headings and quotations. For the flags "gmu".
 */
export const MARKS = [
  `!\\[[^[\\]\\n]{0,500}\\]\\(${ADDRESS}\\)`,
  `\\[(?=[^[\\]\\n]{1,500}\\]\\(${ADDRESS}\\))`,
  `\\]\\(${ADDRESS}\\)`,
  `(?<![\\p{L}\\p{N}\\\\*_])(?:\\*{1,3}|_{1,3})(?=${BEFORE})`,
  `(?<=${BEHIND})(?:\\*{1,3}|_{1,3})(?![\\p{L}\\p{N}*_])`,
  "^[ \\t]*(?:#{1,6}[ \\t]+|(?:>[ \\t]?)+)",
].join("|");

const ALL = new RegExp(MARKS, "gmu");
const MAYBE = /[*_[\]#>]/;

/** True of a text that may have such marks; most have none. */
export const mayHaveMarks = (text: string): boolean => MAYBE.test(text);

/** Where the marks of a text are, in order. */
export const markSpans = (text: string): readonly Span[] =>
  mayHaveMarks(text)
    ? Array.from(text.matchAll(ALL), ({ index, 0: { length } }) => ({ start: index, end: index + length }))
    : [];

/** A text without its marks, as a browser shows it. */
export const withoutMarks = (text: string): string => (mayHaveMarks(text) ? text.replace(ALL, "") : text);

/** A stretch of a text without those of its marks that lie in it. */
export const sliceWithout = (text: string, marks: readonly Span[], part: Span): string => {
  let found = "";
  let at = part.start;
  for (const { start, end } of marks) {
    if (end <= at || start >= part.end) continue;
    found += text.slice(at, Math.max(at, start));
    at = Math.min(part.end, end);
  }
  return found + text.slice(at, Math.max(at, part.end));
};
