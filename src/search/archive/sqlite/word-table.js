/**
 * Decides which articles have most of some words, by the numbers that stand for these (`wordKeys`): a full-text index of numbers
 * alone, without places or counts.
 *
 * @import Database from "libsql"
 * @import { WordLimits } from "../candidate-engine.ts"
 */

import { heaviestArticles, listsMatches, rememberLists } from "./listed-articles.js";

const RADIX = 36;
/** Memory for lists of the articles that have a word: whoever checks a draft asks for the same common words again and again. */
const MAX_LIST_BYTES = 8_000_000;

/** @param {readonly number[]} word @returns {string} */
const allOf = (word) => word.map((number) => `"${number.toString(RADIX)}"`).join(" AND ");

/** Opens the index in the file of an archive. @param {InstanceType<typeof Database>} db */
export const openWordTable = (db) => {
  const insert = db.prepare("insert into quotable (rowid, numbers) values (?, ?)");
  const remove = db.prepare("delete from quotable where rowid = ?");
  const matchKeys = db
    .prepare("select key from quotable join article on number = quotable.rowid where quotable match ? limit ?")
    .raw();
  const lists = rememberLists(listsMatches(db, "quotable"), MAX_LIST_BYTES);
  const keyOf = db.prepare("select key from article where number = ?").raw();

  return {
    /** @param {number} article @param {Uint32Array} numbers */
    put: (article, numbers) => {
      lists.forget();
      insert.run(article, Array.from(numbers, (number) => number.toString(RADIX)).join(" "));
    },
    /** @param {number} article */
    remove: (article) => {
      lists.forget();
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
      const weighed = words.map((word) => {
        const articles = lists.of(allOf(word));
        return { articles, weight: Math.log(1 + total / (Math.max(1, articles.length) + 0.5)) };
      });
      return heaviestArticles(weighed, { least, limit }).map(({ article, weight }) => {
        const [row] = /** @type {[Buffer][]} */ (keyOf.all(article));
        return { key: row?.[0].toString() ?? "", weight };
      });
    },
  };
};
