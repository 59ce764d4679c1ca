/** Splits a quotation, or words of an article, into what is compared. */

import { foldForm } from "../fold/index.ts";
import {
  LINE_END_HYPHEN,
  markdownMarkSpans,
  noteMarkSpans,
  READING,
  UNSPACED_SCRIPTS,
  WORD_START,
} from "../language/index.ts";
import { lazily } from "../lazily.ts";
import type { Span } from "../span.ts";

/** A word or a mark of a quotation, with its folded form. */
export type QuoteToken = Span & Readonly<{ form: string; isWord: boolean }>;

/** Words with their inner hyphens, apostrophes, points and commas ("non-violent", "can’t", "1,200", "U.S."); or one mark. */
const SPACED_CHAR = `(?![${UNSPACED_SCRIPTS}])[\\p{L}\\p{N}]`;
const INNER_CHAR = `(?![${UNSPACED_SCRIPTS}])[\\p{L}\\p{N}\\p{M}\\u00ad\\u200b-\\u200f]`;
const TOKEN = lazily(
  () =>
    new RegExp(
      [
        `${SPACED_CHAR}(?:${INNER_CHAR})*(?:(?:[-’'‐‑.,:/]|${LINE_END_HYPHEN})${SPACED_CHAR}(?:${INNER_CHAR})*)*`,
        "[\\p{L}\\p{N}]\\p{M}*",
        "--+",
        "[^\\s\\p{L}\\p{N}]",
      ].join("|"),
      "gu",
    ),
);

const READING_PATTERN = new RegExp(READING, "gu");

/** What readers do not take for words: the marks of Markdown and of notes, the readings of ideographs; in order. */
const unreadSpans = (text: string): readonly Span[] => {
  const readings = Array.from(text.matchAll(READING_PATTERN), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const others = [...noteMarkSpans(text), ...readings];
  const marks = markdownMarkSpans(text);
  return others.length === 0 ? marks : [...marks, ...others].sort((one, other) => one.start - other.start);
};

/** The tokens of a stretch of text, with offsets into the text; what nobody reads as words is left out. */
export const tokenizeQuote = (text: string, span: Span = { start: 0, end: text.length }): QuoteToken[] => {
  const found: QuoteToken[] = [];
  const part = text.slice(span.start, span.end);
  const marks = unreadSpans(part);
  let next = 0;
  for (const match of part.matchAll(TOKEN())) {
    const start = span.start + match.index;
    while ((marks[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next += 1;
    if ((marks[next]?.start ?? Number.POSITIVE_INFINITY) <= match.index) continue;
    const form = foldForm(match[0]);
    if (form !== "") found.push({ start, end: start + match[0].length, form, isWord: WORD_START.test(match[0]) });
  }
  return found;
};
