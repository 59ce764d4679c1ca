/** Decides what the encoding thread receives and returns: numbers only, so that it needs no module of this program. */

import type { EncoderPlan } from "../encoder-file.ts";
import type { EncodedWindow } from "../vectors.ts";
import type { Window } from "./windows.ts";

/** What the thread starts with. */
export type WorkerSetup = Readonly<{
  /** The kernel's WebAssembly. */
  kernel: Uint8Array;
  /** Path of the file of weights, which the thread reads into its own memory. */
  file: string;
  plan: EncoderPlan;
  /** The most word pieces that a batch may have. */
  batchPieces: number;
}>;

/** Windows of word pieces, one after the other, and where each ends. */
export type Batch = Readonly<{ ids: Uint32Array<ArrayBuffer>; ends: Uint32Array<ArrayBuffer> }>;

/** The result of a batch. */
export type EncodedBatch = Readonly<{
  /** For each window the sum of its pieces' rows. */
  sums: Float32Array<ArrayBuffer>;
  /** For each piece its late vector, the greatest component ±127. */
  tokens: Int8Array<ArrayBuffer>;
  /** For each piece how much it counts in a question, before the softmax. */
  logits: Float32Array<ArrayBuffer>;
}>;

/** What the thread posts: that it has started (once), or the result of a batch. */
export type WorkerMessage = Readonly<{ ready: true }> | EncodedBatch;

/** Windows as one batch. */
export const batchOf = (windows: readonly Window[]): Batch => {
  let end = 0;
  const ends = Uint32Array.from(windows, ({ length }) => {
    end += length;
    return end;
  });
  return { ids: Uint32Array.from(windows.flat()), ends };
};

/** The result of each window of a batch. */
export const partsOf = (
  windows: readonly Window[],
  { sums, tokens, logits }: EncodedBatch,
): readonly EncodedWindow[] => {
  const width = sums.length / windows.length;
  const narrow = tokens.length / logits.length;
  let from = 0;
  return windows.map(({ length }, index) => {
    const to = from + length;
    const part = {
      sum: sums.slice(index * width, (index + 1) * width),
      tokens: tokens.slice(from * narrow, to * narrow),
      logits: logits.slice(from, to),
    };
    from = to;
    return part;
  });
};
