/** The receipt of some words of an article: what it keeps of the article, the place and the words. */

import { createHash } from "node:crypto";
import type { Article } from "../article/index.ts";
import { articleKeyOf } from "../article/index.ts";
import type { Span } from "../span.ts";
import { encodeReceipt, type WordsReceipt } from "./receipt-code.ts";
import { countLettersBefore, readReceiptWords } from "./receipt-words.ts";
import { rollingSum } from "./rolling-sum.ts";

/** The first 30 bits of the article's key. */
export const receiptKeyOf = (article: Article): number => Number.parseInt(articleKeyOf(article).slice(0, 8), 16) >>> 2;

/** The digits of an article's key that are known from a receipt's. */
export const keyStartOf = (receiptKey: number): string =>
  Math.floor(receiptKey / 4)
    .toString(16)
    .padStart(7, "0");

/** 40 bits of the SHA-256 over the words' UTF-16 units, so that a lone surrogate counts too. */
export const hashWords = (words: string): bigint => {
  const digest = createHash("sha256").update(Buffer.from(words, "utf16le")).digest();
  return (BigInt(digest.readUInt32BE(0)) << 8n) | BigInt(digest.readUInt8(4));
};

/** Bits of the numbers of a receipt that are less than a whole one. */
const START_BITS = 25;
const HASH_BITS = 35n;
const MARKS_BITS = 15n;
const MAX_FORM_CHARS = 2 ** 20;

const keepBits = (value: bigint, bits: bigint): bigint => value & ((1n << bits) - 1n);

/** Where words stand: the letters before them, as far as a receipt counts. */
export const receiptStartOf = (text: string, start: number): number =>
  countLettersBefore(text, start) % 2 ** START_BITS;

/** The same of many places, each counted from the one before. */
export const createReceiptStarts = (text: string): ((start: number) => number) => {
  let [at, count] = [0, 0];
  return (start) => {
    count += start < at ? -countLettersBefore(text, at, start) : countLettersBefore(text, start, at);
    at = start;
    return count % 2 ** START_BITS;
  };
};

/** A few bits of the words exactly as they are. */
export const receiptMarksOf = (words: string): number => Number(keepBits(hashWords(words), MARKS_BITS));

export const receiptHashOf = (form: string): bigint => keepBits(hashWords(form), HASH_BITS);

/** The receipt of some words of an article: a code of 40 characters that `verifyReceipt` checks later, wherever it was pasted. */
export const receiptOf = (article: Article, span: Span): string => {
  const { text } = article;
  const words = text.slice(span.start, span.end);
  const { form } = readReceiptWords(text, span);
  // Of nothing but marks, or of more than a receipt counts, the units themselves.
  if (form === "" || form.length >= MAX_FORM_CHARS) {
    const { start } = span;
    const [sum, hash] = [rollingSum(words), hashWords(words)];
    return encodeReceipt({ article: receiptKeyOf(article), start, length: words.length, sum, hash });
  }
  const receipt: WordsReceipt = {
    article: receiptKeyOf(article),
    start: receiptStartOf(text, span.start),
    length: form.length,
    sum: rollingSum(form),
    hash: receiptHashOf(form),
    marks: receiptMarksOf(words),
  };
  return encodeReceipt(receipt);
};
