/** Decides how the vectors of an article's sentences are kept as bytes, so that a file that was cut short or is of other weights is noticed. */

import type { SentenceVectors } from "../vectors.ts";

/** "PQVS", then the layout's number. */
const MAGIC = 0x5351_5650;
const LAYOUT = 1;
const HEADER_WORDS = 5;
const WORD_BYTES = 4;

const padded = (bytes: number): number => Math.ceil(bytes / WORD_BYTES) * WORD_BYTES;

/**
 * Vectors as bytes: magic, layout, number of sentences, width of the pooled vectors, bytes of all token vectors (u32 each,
 * little-endian); bytes of each sentence's token vectors (u32); pooled vectors (f32); token vectors (i8).
 */
export const encodeVectors = (vectors: readonly SentenceVectors[]): Uint8Array<ArrayBuffer> => {
  const width = vectors[0]?.pooled.length ?? 0;
  const tokenBytes = vectors.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const sizesAt = HEADER_WORDS * WORD_BYTES;
  const pooledAt = sizesAt + vectors.length * WORD_BYTES;
  const tokensAt = pooledAt + vectors.length * width * WORD_BYTES;
  const bytes = new Uint8Array(tokensAt + padded(tokenBytes));
  new Uint32Array(bytes.buffer, 0, HEADER_WORDS).set([MAGIC, LAYOUT, vectors.length, width, tokenBytes]);
  const sizes = new Uint32Array(bytes.buffer, sizesAt, vectors.length);
  const pooled = new Float32Array(bytes.buffer, pooledAt, vectors.length * width);
  const tokens = new Int8Array(bytes.buffer, tokensAt, tokenBytes);
  let at = 0;
  for (const [place, one] of vectors.entries()) {
    sizes[place] = one.tokens.length;
    pooled.set(one.pooled, place * width);
    tokens.set(one.tokens, at);
    at += one.tokens.length;
  }
  return bytes;
};

/** The vectors that were kept, or `undefined` when the bytes are not all there or of another layout. */
export const decodeVectors = (kept: Uint8Array): readonly SentenceVectors[] | undefined => {
  if (kept.length < HEADER_WORDS * WORD_BYTES || kept.length % WORD_BYTES !== 0) return undefined;
  // A file's bytes may begin anywhere in a shared buffer; arrays of numbers need an even place.
  const { buffer } = kept.slice();
  const [magic, layout, count = 0, width = 0, tokenBytes = 0] = new Uint32Array(buffer, 0, HEADER_WORDS);
  const sizesAt = HEADER_WORDS * WORD_BYTES;
  const pooledAt = sizesAt + count * WORD_BYTES;
  const tokensAt = pooledAt + count * width * WORD_BYTES;
  if (magic !== MAGIC || layout !== LAYOUT || kept.length !== tokensAt + padded(tokenBytes)) return undefined;
  const sizes = new Uint32Array(buffer, sizesAt, count);
  if (sizes.reduce((sum, size) => sum + size, 0) !== tokenBytes) return undefined;
  let at = tokensAt;
  return Array.from(sizes, (size, place) => {
    const tokens = new Int8Array(buffer, at, size);
    at += size;
    return { pooled: new Float32Array(buffer, pooledAt + place * width * WORD_BYTES, width), tokens };
  });
};
