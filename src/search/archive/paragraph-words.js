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
    const [block = 0, count = 0] = numbers.subarray(at, at + 2);
    paragraphs.push({ block, words: numbers.subarray(at + 2, at + 2 + count) });
    at += 2 + count;
  }
  return paragraphs;
};

/** Of so many bits of a number it is known at once whether any word that is looked for has them; a power of two. */
const SIGNS = 4096;

/**
 * What the numbers of some words end with: most of an article's are none of them, and a look here is ten times faster than a map.
 *
 * @param {Iterable<string | number>} words
 */
const signsOf = (words) => {
  const signs = new Uint8Array(SIGNS);
  for (const word of words) if (typeof word === "number") signs[word & (SIGNS - 1)] = 1;
  return signs;
};

/**
 * The paragraphs that have some of the words, best first, and how often the article has each.
 *
 * @template {string | number} W a word, or a number that stands for it
 * @param {readonly { block: number; words: ArrayLike<W> }[]} all
 * @param {ReadonlyMap<W, number>} weights word → how much it says
 * @returns {{ paragraphs: CandidateParagraph[]; counts: Map<W, number> }}
 */
export const scoreParagraphs = (all, weights) => {
  const mean = Math.max(1, all.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, all.length));
  /** @type {CandidateParagraph[]} */
  const paragraphs = [];
  /** @type {Map<W, number>} */
  const counts = new Map();
  const signs = signsOf(weights.keys());
  for (const { block, words } of all) {
    /** @type {Map<W, number>} */
    const own = new Map();
    for (let at = 0; at < words.length; at++) {
      const word = /** @type {W} */ (words[at]);
      if (typeof word === "number" && signs[word & (SIGNS - 1)] === 0) continue;
      if (weights.has(word)) own.set(word, (own.get(word) ?? 0) + 1);
    }
    let score = 0;
    for (const [word, times] of own) {
      counts.set(word, (counts.get(word) ?? 0) + times);
      const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * words.length) / mean);
      score += ((weights.get(word) ?? 0) * times * (SATURATION + 1)) / (times + norm);
    }
    if (score > 0) paragraphs.push({ block, score });
  }
  paragraphs.sort((a, b) => b.score - a.score || a.block - b.block);
  return { paragraphs, counts };
};
