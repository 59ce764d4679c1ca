/**
 * The words of a text as receipts know them: without line breaks, runs of spaces, quotation marks, commas and stops, composed.
 * Receipts of years ago are checked by it, so this form never changes.
 */

import { UNSPACED_SCRIPTS } from "../language/index.ts";
import type { Span } from "../span.ts";

/** A word with its inner points and signs; a mark that says something: of a question, of a sum, of money. */
const TOKEN = new RegExp(
  [
    "[-−]?\\p{Sc}?[\\p{L}\\p{N}\\p{M}](?:[\\p{L}\\p{N}\\p{M}\\u00ad\\u200b-\\u200d\\u2060]|['’](?=\\p{L})|(?<=\\p{N})[.,:/](?=\\p{N}))*",
    "[?!؟？！%‰+=<>§]",
    "\\p{Sc}",
  ].join("|"),
  "gu",
);
const NO_LETTER = /['’\u00ad\u200b-\u200d\u2060]/gu;
const UNSPACED = new RegExp(`^[${UNSPACED_SCRIPTS}]`, "u");
const UNSPACED_END = new RegExp(`[${UNSPACED_SCRIPTS}]\\p{M}*$`, "u");

/** What is looked at of the form before a word: a letter and its marks. */
const TAIL_CHARS = 4;

/** The form of some words, and for each token its place in the form and in the text. */
export type ReceiptWords = Readonly<{ form: string; tokens: readonly (Span & Readonly<{ at: number; to: number }>)[] }>;

const formOf = (token: string, before: string): string => {
  const bare = token.normalize("NFC").replace(NO_LETTER, "").replace("−", "-");
  // A hyphen within a word is not a sign of a number.
  return /[\p{L}\p{N}]$/u.test(before) || /^-\p{L}/u.test(bare) ? bare.replace(/^-/, "") : bare;
};

/** Reads the words of a stretch of text; tokens have offsets into the text. */
export const readReceiptWords = (text: string, span: Span): ReceiptWords => {
  const parts: string[] = [];
  // A string that grows is copied whole each time its end is looked at.
  let length = 0;
  let tail = "";
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
    tail = (tail + part).slice(-TAIL_CHARS);
  };
  const tokens: (Span & Readonly<{ at: number; to: number }>)[] = [];
  for (const { 0: token, index } of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const start = span.start + index;
    const word = formOf(token, index === 0 ? "" : (text[start - 1] ?? ""));
    if (word === "") continue;
    // Scripts without spaces have none to tell words apart by.
    const isJoined = length === 0 || (UNSPACED_END.test(tail) && UNSPACED.test(word));
    if (!isJoined) add(" ");
    tokens.push({ start, end: start + token.length, at: length, to: length + word.length });
    add(word);
  }
  return { form: parts.join(""), tokens };
};

const LETTER = /[\p{L}\p{N}]/u;

/** Letters and digits before an offset, from another one on: where words stand, whatever spaces and marks are before them. */
export const countLettersBefore = (text: string, end: number, from = 0): number => {
  let count = 0;
  for (let at = from; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 128) {
      if ((unit > 96 && unit < 123) || (unit > 64 && unit < 91) || (unit > 47 && unit < 58)) count += 1;
    } else if (LETTER.test(text[at] ?? "")) count += 1;
  }
  return count;
};
