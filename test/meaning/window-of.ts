/** Encoded windows that a test makes itself, with numbers that look random. */

import type { EncodedWindow } from "../../src/meaning/vectors.ts";
import { createRandom } from "./random.ts";

export const WINDOW_WIDTH = 32;
export const NO_MARGIN = { weight: new Float32Array(64), bias: 0 };

export const windowOf = (pieces: number, seed: number): EncodedWindow => {
  const random = createRandom(seed);
  return {
    sum: Float32Array.from({ length: 64 }, () => random() - 0.5),
    tokens: Int8Array.from({ length: pieces * WINDOW_WIDTH }, () => Math.round(random() * 254 - 127)),
    logits: Float32Array.from({ length: pieces }, () => 4 * random()),
  };
};
