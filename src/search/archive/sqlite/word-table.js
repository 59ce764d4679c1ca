/**
 * Decides which articles have most of some words, by the numbers that stand for these (`wordKeys`): a full-text index of numbers
 * alone, without places or counts.
 *
 * @import Database from "libsql"
 * @import { WordLimits } from "../candidate-engine.ts"
 */

import { heaviestArticles, listsMatches, readKeys, rememberLists } from "./listed-articles.js";

const RADIX = 36;
/** Memory for lists of the articles that have a word: whoever checks a draft asks for the same common words again and again. */
const MAX_LIST_BYTES = 8_000_000;

/** Of more articles than these all keys are read at once, and remembered: one by one they take a hundred times as long. */
const MAX_SINGLE_KEYS = 300;

/** @param {readonly number[]} word @returns {string} */
const allOf = (word) => word.map((number) => `"${number.toString(RADIX)}"`).join(" AND ");

/** Opens the index in the file of an archive. @param {InstanceType<typeof Database>} db */
export const openWordTable = (db) => {
  const insert = db.prepare("insert into quotable (rowid, numbers) values (?, ?)");
  const remove = db.prepare("delete from quotable where rowid = ?");
  const listMatches = listsMatches(db, "quotable");
  const lists = rememberLists(listMatches, MAX_LIST_BYTES);
  const findKey = db.prepare("select key from article where number = ?").raw();
  /** As long as nothing changes. @type {readonly string[] | undefined} */
  let keys;
  const forget = () => {
    keys = undefined;
    lists.forget();
  };
  /** @param {number} article */
  const keyOf = (article) => {
    const [row] = /** @type {[Buffer][]} */ (findKey.all(article));
    return row?.[0].toString() ?? "";
  };
  /** Those that have all of some numbers. @param {readonly number[]} numbers @param {number} limit */
  const keysWithAll = (numbers, limit) => {
    const articles = listMatches(allOf(numbers)).subarray(0, limit);
    if (articles.length <= MAX_SINGLE_KEYS) return Array.from(articles, keyOf);
    keys ??= readKeys(db);
    return Array.from(articles, (article) => keys?.[article] ?? "");
  };

  return {
    /** @param {number} article @param {Uint32Array} numbers */
    put: (article, numbers) => {
      forget();
      insert.run(article, Array.from(numbers, (number) => number.toString(RADIX)).join(" "));
    },
    /** @param {number} article */
    remove: (article) => {
      forget();
      remove.run(article);
    },
    /**
     * @param {readonly (readonly number[])[]} given words, each of some numbers
     * @param {WordLimits} limits
     * @param {number} total how many articles there are
     * @returns {{ key: string; weight: number }[]}
     */
    find: (given, limits, total) => {
      // SQLite takes a question for nothing for a wrong one.
      const words = given.filter(({ length }) => length > 0);
      if (words.length === 0) return [];
      const least = Math.max(1, limits.least - (given.length - words.length));
      const { limit } = limits;
      if (least === words.length) return keysWithAll(words.flat(), limit).map((key) => ({ key, weight: 1 }));
      const weighed = words.map((word) => {
        const articles = lists.of(allOf(word));
        return { articles, weight: Math.log(1 + total / (Math.max(1, articles.length) + 0.5)) };
      });
      return heaviestArticles(weighed, { least, limit }).map(({ article, weight }) => ({
        key: keyOf(article),
        weight,
      }));
    },
  };
};
