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

  /** @param {readonly number[]} word @returns {readonly number[]} */
  const articlesWith = (word) => {
    const [row] = /** @type {[string | null][]} */ (matchNumbers.all(allOf(word)));
    return row?.[0] ? row[0].split(",").map(Number) : [];
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
      /** @type {Map<number, { weight: number; had: number }>} */
      const byArticle = new Map();
      for (const word of words) {
        const articles = articlesWith(word);
        const weight = Math.log(1 + total / (Math.max(1, articles.length) + 0.5));
        for (const article of articles) {
          const known = byArticle.get(article);
          if (known === undefined) byArticle.set(article, { weight, had: 1 });
          else {
            known.weight += weight;
            known.had += 1;
          }
        }
      }
      return [...byArticle]
        .filter(([, { had }]) => had >= least)
        .sort(([, one], [, other]) => other.weight - one.weight)
        .slice(0, limit)
        .map(([article, { weight }]) => {
          const [row] = /** @type {[Buffer][]} */ (keyOf.all(article));
          return { key: row?.[0].toString() ?? "", weight };
        });
    },
  };
};
