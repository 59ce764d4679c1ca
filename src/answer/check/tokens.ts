import type { Span } from "../../article/article.ts";
import { markSpans } from "../../language/marks.ts";
import { UNSPACED } from "../../language/unspaced.ts";
import { foldForm } from "./form.ts";

/** A word or a mark as a quotation is compared by: with its folded form, and whether it is a word at all. */
export type Token = Span & Readonly<{ form: string; word: boolean }>;

/** Words with their inner hyphens, apostrophes, points and commas ("non-violent", "can’t", "1,200", "U.S."); or one mark. */
const SPACED = `(?![${UNSPACED}])[\\p{L}\\p{N}]`;
const INNER = `(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}\\u00ad\\u200b-\\u200f]`;
const TOKEN = new RegExp(
  [
    `${SPACED}(?:${INNER})*(?:[-’'‐‑.,:/]${SPACED}(?:${INNER})*)*`,
    "[\\p{L}\\p{N}]\\p{M}*",
    "--+",
    "[^\\s\\p{L}\\p{N}]",
  ].join("|"),
  "gu",
);
const WORD = /^[\p{L}\p{N}]/u;

/** The tokens of a stretch of text, with offsets into the text; the marks of Markdown are none. */
export const quoteTokens = (text: string, span: Span = { start: 0, end: text.length }): Token[] => {
  const found: Token[] = [];
  const part = text.slice(span.start, span.end);
  const marks = markSpans(part);
  let next = 0;
  for (const match of part.matchAll(TOKEN)) {
    const start = span.start + match.index;
    while ((marks[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next += 1;
    if ((marks[next]?.start ?? Number.POSITIVE_INFINITY) <= match.index) continue;
    const form = foldForm(match[0]);
    if (form !== "") found.push({ start, end: start + match[0].length, form, word: WORD.test(match[0]) });
  }
  return found;
};
