import { createHash } from "node:crypto";
import type { Article } from "../article/index.ts";
import { articleKeyOf } from "../article/index.ts";
import type { Span } from "../span.ts";
import { encodeReceipt } from "./receipt-code.ts";
import { rollingSum } from "./rolling-sum.ts";

/** The first 30 bits of the article's key. */
export const receiptKeyOf = (article: Article): number => Number.parseInt(articleKeyOf(article).slice(0, 8), 16) >>> 2;

/** 40 bits of the SHA-256 over the words' UTF-16 units, so that a lone surrogate counts too. */
export const hashWords = (words: string): bigint => {
  const digest = createHash("sha256").update(Buffer.from(words, "utf16le")).digest();
  return (BigInt(digest.readUInt32BE(0)) << 8n) | BigInt(digest.readUInt8(4));
};

/** The receipt of some words of an article: a code of 39 characters that `verifyReceipt` checks later, wherever it was pasted. */
export const receiptOf = (article: Article, span: Span): string => {
  const words = article.text.slice(span.start, span.end);
  return encodeReceipt({
    article: receiptKeyOf(article),
    start: span.start,
    length: words.length,
    sum: rollingSum(words),
    hash: hashWords(words),
  });
};
