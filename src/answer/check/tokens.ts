import type { Span } from "../../article/article.ts";
import { UNSPACED } from "../../language/unspaced.ts";
import { foldForm } from "./form.ts";

/** A word or a mark as a quotation is compared by: with its folded form, and whether it is a word at all. */
export type Token = Span & Readonly<{ form: string; word: boolean }>;

/** Words with their inner hyphens, apostrophes, points and commas ("non-violent", "can’t", "1,200", "U.S."); or one mark. */
const TOKEN = new RegExp(
  [
    `(?![${UNSPACED}])[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\u00ad\\u200b-\\u200f]*(?:[-’'‐‑.,:/][\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\u00ad]*)*`,
    "[\\p{L}\\p{N}]\\p{M}*",
    "--+",
    "[^\\s\\p{L}\\p{N}]",
  ].join("|"),
  "gu",
);
const WORD = /^[\p{L}\p{N}]/u;

/** The tokens of a stretch of text, with offsets into the text. */
export const quoteTokens = (text: string, span: Span = { start: 0, end: text.length }): Token[] => {
  const found: Token[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const start = span.start + match.index;
    const form = foldForm(match[0]);
    if (form !== "") found.push({ start, end: start + match[0].length, form, word: WORD.test(match[0]) });
  }
  return found;
};
