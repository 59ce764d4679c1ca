import type { SentenceVectors } from "../../../src/meaning/vectors.ts";

/** Vectors that are told apart by a number. */
export const vectorsOf = (number: number, pieces = 3): SentenceVectors => ({
  pooled: Float32Array.of(number, number + 1, number + 2, number + 3),
  tokens: new Int8Array(pieces * 2).fill(number % 128),
});
