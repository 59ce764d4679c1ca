/**
 * Decides how the words of an article's paragraphs are kept, as hashes of their stems, and how well each paragraph fits some words:
 * BM25, with what is known of the whole archive.
 *
 * @import { CandidateParagraph } from "./candidate-engine.ts"
 */

import { hashOf } from "./terms.js";

/** As within an article (`PARAGRAPH_BM25`). */
const SATURATION = 0.9;
const LENGTH_SHARE = 0.5;
const WORD_BYTES = 4;

/**
 * Of each paragraph its block, how many words it has, and their hashes.
 *
 * @param {readonly { block: number; stems: readonly string[] }[]} paragraphs
 * @returns {Buffer}
 */
export const packParagraphs = (paragraphs) => {
  const numbers = paragraphs.flatMap(({ block, stems }) => [block, stems.length, ...stems.map(hashOf)]);
  return Buffer.from(Uint32Array.from(numbers).buffer);
};

/** @param {Uint8Array} bytes @returns {Uint32Array} */
const numbersIn = (bytes) =>
  bytes.byteOffset % WORD_BYTES === 0
    ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / WORD_BYTES)
    : new Uint32Array(Uint8Array.from(bytes).buffer);

/**
 * The paragraphs that have some of the words, best first, and how often the article has each.
 *
 * @param {Uint8Array} packed
 * @param {ReadonlyMap<number, number>} weights hash of a word → how much it says
 * @returns {{ paragraphs: CandidateParagraph[]; counts: Map<number, number>; length: number }}
 */
export const scoreParagraphs = (packed, weights) => {
  const numbers = numbersIn(packed);
  /** @type {CandidateParagraph[]} */
  const paragraphs = [];
  /** @type {Map<number, number>} */
  const counts = new Map();
  let length = 0;
  let count = 0;
  for (let at = 0; at < numbers.length; at += 2 + (numbers[at + 1] ?? 0)) {
    length += numbers[at + 1] ?? 0;
    count += 1;
  }
  const mean = Math.max(1, length / Math.max(1, count));
  for (let at = 0; at < numbers.length; ) {
    const block = numbers[at] ?? 0;
    const words = numbers[at + 1] ?? 0;
    at += 2;
    /** @type {Map<number, number>} */
    const own = new Map();
    for (const end = at + words; at < end; at += 1) {
      const word = numbers[at] ?? 0;
      if (weights.has(word)) own.set(word, (own.get(word) ?? 0) + 1);
    }
    let score = 0;
    for (const [word, times] of own) {
      counts.set(word, (counts.get(word) ?? 0) + times);
      const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * words) / mean);
      score += ((weights.get(word) ?? 0) * times * (SATURATION + 1)) / (times + norm);
    }
    if (score > 0) paragraphs.push({ block, score });
  }
  paragraphs.sort((a, b) => b.score - a.score || a.block - b.block);
  return { paragraphs, counts, length };
};
