/** Decides which articles' vectors stay in memory: those used last, up to a number of bytes. */

import type { SentenceVectors } from "../vectors.ts";

/** Bytes that the vectors in memory may have: those of some 300 news articles of 40 sentences. */
export const MAX_MEMORY_BYTES = 64 * 1024 * 1024;

export type VectorMemory = Readonly<{
  get(key: string): readonly SentenceVectors[] | undefined;
  put(key: string, vectors: readonly SentenceVectors[]): void;
  /** Whether so many bytes fit without dropping others. */
  hasRoom(bytes: number): boolean;
}>;

export const bytesOf = (vectors: readonly SentenceVectors[]): number =>
  vectors.reduce((sum, { pooled, tokens }) => sum + pooled.byteLength + tokens.byteLength, 0);

export const createVectorMemory = (maxBytes = MAX_MEMORY_BYTES): VectorMemory => {
  /** In the order of use, the oldest first. */
  const kept = new Map<string, readonly SentenceVectors[]>();
  let total = 0;
  const drop = (key: string): void => {
    const vectors = kept.get(key);
    if (vectors === undefined) return;
    total -= bytesOf(vectors);
    kept.delete(key);
  };
  return {
    get(key) {
      const vectors = kept.get(key);
      if (vectors === undefined) return undefined;
      kept.delete(key);
      kept.set(key, vectors);
      return vectors;
    },
    put(key, vectors) {
      drop(key);
      kept.set(key, vectors);
      total += bytesOf(vectors);
      for (const oldest of kept.keys()) {
        if (total <= maxBytes || oldest === key) break;
        drop(oldest);
      }
    },
    hasRoom: (bytes) => total + bytes <= maxBytes,
  };
};
