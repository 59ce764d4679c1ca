/** What a page shows of a block: no marks of Markdown, of lists and of notes; lines that were wrapped are one. */

import { markdownMarkSpans, noteMarkSpans, sliceWithoutSpans } from "../language/index.ts";
import type { Span } from "../span.ts";

/** Stand for what a page may show in its own way, unit by unit: the mark of a note, and the end of a wrapped line. */
const NOTE_SIGN = "\ue000";
const WRAP_SIGN = "\ue001";
const NOTE_SIGNS = new RegExp(NOTE_SIGN, "g");
const WRAP_SIGNS = new RegExp(WRAP_SIGN, "g");

const LIST_MARKER = /^[ \t]*[-*+•‣◦▪·][ \t]+/gmu;
/** Shorter lines are not wrapped but ended, as those of a list or a poem. In UTF-16 units. */
const MIN_WRAPPED_CHARS = 45;
// Looked for by the break itself first: looking back from every character takes seconds on a long line.
const WRAP = new RegExp(
  `(?=[\\n\\r\\u2028\\u2029])(?<=[^\\n\\r]{${MIN_WRAPPED_CHARS}})(?:\\r\\n|[\\n\\r\\u2028\\u2029])(?![ \\t]*(?:[-*+•‣◦▪·]|\\p{Nd}{1,3}[.)])[ \\t])`,
  "gu",
);

const spansOf = (text: string, pattern: RegExp): readonly Span[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({ start: index, end: index + length }));

/**
 * A part of a block as a page shows it, with signs. Marks are found in the whole: half of a Markdown link is not one.
 *
 * @param hasMarks false for a text that already is what a page shows: an asterisk in it is one.
 */
export const showBlock = (block: string, part: Span = { start: 0, end: block.length }, hasMarks = true): string => {
  const found = hasMarks ? [...markdownMarkSpans(block), ...spansOf(block, LIST_MARKER)] : [];
  const marks = found.sort((a, b) => a.start - b.start);
  let signed = block.replace(WRAP, (wrap) => WRAP_SIGN.repeat(wrap.length));
  for (const { start, end } of noteMarkSpans(block))
    signed = signed.slice(0, start) + NOTE_SIGN.repeat(end - start) + signed.slice(end);
  return sliceWithoutSpans(signed, marks, part);
};

/** Notes, ends of lines and of cells in shown words; with those of wrapped lines, and without. */
export const SIGNS_AND_BREAKS = new RegExp(`[${NOTE_SIGN}${WRAP_SIGN}\\t\\n\\r\\u2028\\u2029]`);
export const NOTES_AND_BREAKS = new RegExp(`[${NOTE_SIGN}\\t\\n\\r\\u2028\\u2029]`);

/** Where the words of a page are not together, though they are in the text. */
export const SEAM_SIGN = NOTE_SIGN;

export const hasWrap = (shown: string): boolean => shown.includes(WRAP_SIGN);

/** Shown words without signs. */
export const toPageText = (shown: string): string => shown.replace(NOTE_SIGNS, "").replace(WRAP_SIGNS, " ");
