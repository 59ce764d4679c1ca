/**
 * Decides which articles have most of some words, by the numbers that stand for these (`wordKeys`): a full-text index of numbers
 * alone, without places or counts.
 *
 * @import Database from "libsql"
 * @import { WordLimits } from "../candidate-engine.ts"
 */

const RADIX = 36;

/** @param {readonly number[]} word @returns {string} */
const allOf = (word) => word.map((number) => `"${number.toString(RADIX)}"`).join(" AND ");

const COMMA = 0x2c;
const ZERO = 0x30;
const BASE = 10;

/** Numbers with commas between, in ascending order. @param {string} written @returns {Uint32Array} */
const readNumbers = (written) => {
  const numbers = new Uint32Array(written === "" ? 0 : (written.length >> 1) + 1);
  let count = 0;
  let number = 0;
  for (let at = 0; at <= written.length; at += 1) {
    const code = at < written.length ? written.charCodeAt(at) : COMMA;
    if (code !== COMMA) {
      number = number * BASE + code - ZERO;
      continue;
    }
    numbers[count] = number;
    count += 1;
    number = 0;
  }
  return numbers.subarray(0, written === "" ? 0 : count);
};

/**
 * Those that weigh most, the first of equal ones before the others.
 *
 * @param {Float64Array} weights by the number of an article
 * @param {(article: number) => boolean} isMeant
 * @param {number} limit
 */
const heaviest = (weights, isMeant, limit) => {
  /** @type {{ article: number; weight: number }[]} */
  let found = [];
  let least = 0;
  const cut = () => {
    found = found.sort((one, other) => other.weight - one.weight).slice(0, limit);
    if (found.length === limit) least = found.at(-1)?.weight ?? 0;
  };
  for (const [article, weight] of weights.entries()) {
    if (weight <= least || !isMeant(article)) continue;
    found.push({ article, weight });
    if (found.length >= 2 * limit) cut();
  }
  cut();
  return found;
};

/** Opens the index in the file of an archive. @param {InstanceType<typeof Database>} db */
export const openWordTable = (db) => {
  const insert = db.prepare("insert into quotable (rowid, numbers) values (?, ?)");
  const remove = db.prepare("delete from quotable where rowid = ?");
  const matchKeys = db
    .prepare("select key from quotable join article on number = quotable.rowid where quotable match ? limit ?")
    .raw();
  // One string comes out of SQLite ten times faster than its rows.
  const matchNumbers = db.prepare("select group_concat(rowid) from quotable where quotable match ?").raw();
  const keyOf = db.prepare("select key from article where number = ?").raw();

  /** @param {readonly number[]} word @returns {Uint32Array} */
  const articlesWith = (word) => {
    const [row] = /** @type {[string | null][]} */ (matchNumbers.all(allOf(word)));
    return readNumbers(row?.[0] ?? "");
  };

  return {
    /** @param {number} article @param {Uint32Array} numbers */
    put: (article, numbers) => {
      insert.run(article, Array.from(numbers, (number) => number.toString(RADIX)).join(" "));
    },
    /** @param {number} article */
    remove: (article) => {
      remove.run(article);
    },
    /**
     * @param {readonly (readonly number[])[]} words each of some numbers
     * @param {WordLimits} limits
     * @param {number} total how many articles there are
     * @returns {{ key: string; weight: number }[]}
     */
    find: (words, { least, limit }, total) => {
      if (least === words.length) {
        const found = /** @type {[Buffer][]} */ (matchKeys.all(words.map(allOf).join(" AND "), limit));
        return found.map(([key]) => ({ key: key.toString(), weight: 1 }));
      }
      const lists = words.map(articlesWith);
      const size = 1 + lists.reduce((most, articles) => Math.max(most, articles.at(-1) ?? 0), 0);
      const weights = new Float64Array(size);
      const had = new Uint16Array(size);
      for (const articles of lists) {
        const weight = Math.log(1 + total / (Math.max(1, articles.length) + 0.5));
        for (const article of articles) {
          weights[article] = (weights[article] ?? 0) + weight;
          had[article] = (had[article] ?? 0) + 1;
        }
      }
      return heaviest(weights, (article) => (had[article] ?? 0) >= least, limit).map(({ article, weight }) => {
        const [row] = /** @type {[Buffer][]} */ (keyOf.all(article));
        return { key: row?.[0].toString() ?? "", weight };
      });
    },
  };
};
