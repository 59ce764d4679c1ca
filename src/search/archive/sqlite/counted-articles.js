/**
 * Decides which of many articles fit some words best by BM25, out of lists that say how often each article has a word.
 *
 * @import Database from "libsql"
 */

import { heaviestOf, listsMatches, readNumbers } from "./listed-articles.js";

/** An article and how often it has a word are one number, the count in the last bits: 268 million articles have room. */
const COUNT_BITS = 4;
const MAX_COUNT = 2 ** COUNT_BITS - 1;

/** Each of some ascending numbers once, and how often it was there. @param {Uint32Array} numbers */
const countEach = (numbers) => {
  const counted = new Uint32Array(numbers.length);
  let length = 0;
  for (let at = 0; at < numbers.length; ) {
    const from = at;
    while (at < numbers.length && numbers[at] === numbers[from]) at += 1;
    counted[length] = (numbers[from] ?? 0) * 2 ** COUNT_BITS + Math.min(MAX_COUNT, at - from);
    length += 1;
  }
  return counted.slice(0, length);
};

/**
 * Lists the articles that have a term of the full-text index `text` where it may be quoted, in ascending order: with how often each has it
 * (`counted`), and several times faster without (`once`).
 *
 * @param {InstanceType<typeof Database>} db with the table `place` of all places of its terms
 */
export const listsTerms = (db) => {
  const listPlaces = db.prepare("select group_concat(doc) from place where term = ? and col <> 'aside'").raw();
  const listMatches = listsMatches(db, "text");
  return {
    /** @param {string} term */
    counted: (term) => {
      const [row] = /** @type {[string | null][]} */ (listPlaces.all(term));
      return countEach(readNumbers(row?.[0] ?? ""));
    },
    /** @param {string} term */
    once: (term) => countEach(listMatches(`{title body}: "${term}"`)),
  };
};

/**
 * How long each article is, by its number.
 *
 * @param {InstanceType<typeof Database>} db
 * @returns {Uint32Array}
 */
export const readLengths = (db) => {
  const [row] = /** @type {[string | null, string | null][]} */ (
    db.prepare("select group_concat(number), group_concat(length) from article").raw().all()
  );
  const numbers = readNumbers(row?.[0] ?? "");
  const written = readNumbers(row?.[1] ?? "");
  const lengths = new Uint32Array(1 + numbers.reduce((most, number) => Math.max(most, number), 0));
  for (const [place, number] of numbers.entries()) lengths[number] = written[place] ?? 0;
  return lengths;
};

/**
 * The numbers of the articles that fit some words best, best first.
 *
 * @param {readonly Readonly<{ counted: Uint32Array; weight: number }>[]} words of each how much it says, and what has it how often
 * @param {number} limit
 * @param {Float64Array} saturations how often each article, by its number, must have a word for half of what the word can say
 * @returns {readonly number[]}
 */
export const bestArticles = (words, limit, saturations) => {
  const weights = new Float64Array(saturations.length);
  for (const { counted, weight } of words) {
    // Of a common word there are tens of thousands: by index, and without division, they take a tenth of the time.
    for (let at = 0; at < counted.length; at += 1) {
      const one = /** @type {number} */ (counted[at]);
      const article = one >>> COUNT_BITS;
      const count = one & MAX_COUNT;
      const before = /** @type {number} */ (weights[article]);
      weights[article] = before + (weight * count) / (count + /** @type {number} */ (saturations[article]));
    }
  }
  return heaviestOf(weights, limit).map(({ article }) => article);
};
