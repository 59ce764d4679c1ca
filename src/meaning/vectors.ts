/** Decides what a text becomes: one vector for the whole of it and one for each of its pieces, from all of its windows together. */

import type { Margin } from "./encoder-file.ts";
import { expOf } from "./exponential.ts";

/** What the kernel makes of one window. */
export type EncodedWindow = Readonly<{
  /** The sum of its pieces' rows. */
  sum: Float32Array;
  /** Late vectors, one after the other. */
  tokens: Int8Array;
  /** How much each piece counts, before the softmax. */
  logits: Float32Array;
}>;

/** The vectors of a sentence. */
export type SentenceVectors = Readonly<{
  /** The mean of all pieces, of length 1. */
  pooled: Float32Array;
  /** A vector of bytes for each piece, one after the other; only their directions mean something. */
  tokens: Int8Array;
}>;

/** The vectors of a question. */
export type QuestionVectors = SentenceVectors &
  Readonly<{
    /** How much each piece counts; they add up to 1. */
    weights: Float32Array;
    /** The score that a sentence must exceed before it is likelier than not that anything answers. */
    margin: number;
  }>;

const pooledOf = (windows: readonly EncodedWindow[]): Float32Array => {
  const sum = new Float64Array(windows[0]?.sum.length ?? 0);
  for (const window of windows) {
    for (let at = 0; at < sum.length; at += 1) sum[at]! += window.sum[at]!;
  }
  const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
  return Float32Array.from(sum, (value) => (length > 0 ? value / length : 0));
};

const tokensOf = (windows: readonly EncodedWindow[]): Int8Array => {
  const [first] = windows;
  if (windows.length === 1 && first !== undefined) return first.tokens;
  const tokens = new Int8Array(windows.reduce((length, window) => length + window.tokens.length, 0));
  let at = 0;
  for (const window of windows) {
    tokens.set(window.tokens, at);
    at += window.tokens.length;
  }
  return tokens;
};

const softmax = (logits: readonly number[]): Float32Array => {
  const top = logits.reduce((greatest, logit) => Math.max(greatest, logit), Number.NEGATIVE_INFINITY);
  const shares = logits.map((logit) => expOf(logit - top));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return Float32Array.from(shares, (share) => share / total);
};

/** The vectors of a sentence from its windows. */
export const sentenceVectors = (windows: readonly EncodedWindow[]): SentenceVectors => ({
  pooled: pooledOf(windows),
  tokens: tokensOf(windows),
});

/** The vectors of a question from its windows. */
export const questionVectors = (windows: readonly EncodedWindow[], { weight, bias }: Margin): QuestionVectors => {
  const vectors = sentenceVectors(windows);
  return {
    ...vectors,
    weights: softmax(windows.flatMap(({ logits }) => [...logits])),
    margin: vectors.pooled.reduce((sum, value, at) => sum + value * weight[at]!, bias),
  };
};
