import { createHash } from "node:crypto";
import type { Article, Span } from "../article/article.ts";
import { rollingSum } from "./find-words.ts";
import { encodeReceipt } from "./receipt-code.ts";

const keys = new WeakMap<Article, number>();

/** 30 bits of the hash of the article's id: it stays when the article is edited. */
export const keyOf = (article: Article): number => {
  const known = keys.get(article);
  if (known !== undefined) return known;
  const key = createHash("sha256").update(article.id).digest().readUInt32BE(0) >>> 2;
  keys.set(article, key);
  return key;
};

/** 40 bits of the SHA-256 over the words' UTF-16 units, so that a lone surrogate counts too. */
export const hashOf = (words: string): bigint => {
  const digest = createHash("sha256").update(Buffer.from(words, "utf16le")).digest();
  return (BigInt(digest.readUInt32BE(0)) << 8n) | BigInt(digest.readUInt8(4));
};

/** The receipt of some words of an article: a code of 39 characters that `verify` checks later, wherever it was pasted. */
export const receiptOf = (article: Article, span: Span): string => {
  const words = article.text.slice(span.start, span.end);
  return encodeReceipt({
    article: keyOf(article),
    start: span.start,
    length: words.length,
    sum: rollingSum(words),
    hash: hashOf(words),
  });
};
