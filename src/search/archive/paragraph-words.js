/**
 * Decides how the words of an article's paragraphs are kept, as the numbers of their stems, and how well each paragraph fits some
 * words: BM25, with what is known of the whole archive.
 *
 * @import { CandidateParagraph } from "./candidate-engine.ts"
 */

/** As within an article (`PARAGRAPH_BM25`). */
const SATURATION = 0.9;
const LENGTH_SHARE = 0.5;
const WORD_BYTES = 4;

/**
 * Of each paragraph its block, how many words it has, and their numbers.
 *
 * @param {readonly { block: number; words: readonly number[] }[]} paragraphs
 * @returns {Buffer}
 */
export const packParagraphs = (paragraphs) => {
  const numbers = paragraphs.flatMap(({ block, words }) => [block, words.length, ...words]);
  return Buffer.from(Uint32Array.from(numbers).buffer);
};

/** @param {Uint8Array} bytes @returns {Uint32Array} */
const numbersIn = (bytes) =>
  bytes.byteOffset % WORD_BYTES === 0
    ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / WORD_BYTES)
    : new Uint32Array(Uint8Array.from(bytes).buffer);

/** @param {Uint8Array} packed @returns {{ block: number; words: Uint32Array }[]} */
export const unpackParagraphs = (packed) => {
  const numbers = numbersIn(packed);
  const paragraphs = [];
  for (let at = 0; at < numbers.length; ) {
    const block = /** @type {number} */ (numbers[at]);
    const count = /** @type {number} */ (numbers[at + 1]);
    paragraphs.push({ block, words: numbers.subarray(at + 2, at + 2 + count) });
    at += 2 + count;
  }
  return paragraphs;
};

/**
 * The paragraphs that have some of the words, best first, and how often the article has each of these, by its place.
 *
 * @template {string | number} W a word, or a number that stands for it
 * @param {readonly { block: number; words: ArrayLike<W> }[]} all
 * @param {import("./sought-words.js").SoughtWords<W>} sought
 * @returns {{ paragraphs: CandidateParagraph[]; counts: Uint32Array }}
 */
export const scoreParagraphs = (all, { weights, placeOf }) => {
  const mean = Math.max(1, all.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, all.length));
  /** @type {CandidateParagraph[]} */
  const paragraphs = [];
  const counts = new Uint32Array(weights.length);
  const own = new Uint32Array(weights.length);
  for (const { block, words } of all) {
    /** In the order in which they are met. @type {number[]} */
    const met = [];
    for (let at = 0; at < words.length; at++) {
      const place = placeOf(/** @type {W} */ (words[at]));
      if (place < 0) continue;
      if (own[place] === 0) met.push(place);
      own[place] = 1 + /** @type {number} */ (own[place]);
    }
    if (met.length === 0) continue;
    const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * words.length) / mean);
    let score = 0;
    for (const place of met) {
      const times = /** @type {number} */ (own[place]);
      const weight = weights[place] ?? 0;
      score += (weight * times * (SATURATION + 1)) / (times + norm);
      counts[place] = times + /** @type {number} */ (counts[place]);
      own[place] = 0;
    }
    if (score > 0) paragraphs.push({ block, score });
  }
  paragraphs.sort((a, b) => b.score - a.score || a.block - b.block);
  return { paragraphs, counts };
};
