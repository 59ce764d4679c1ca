/** Decides how articles come out of SQLite to be looked through, and which stay in memory: those of an archive that is small. */

import { unpackParagraphs } from "../paragraph-words.js";

/** Of an archive with more words than that none stays: hardly one is looked at again before others have taken its place. */
const MAX_KNOWN_WORDS = 2_000_000;

/** @typedef {Readonly<{ key: string; length: number; title: ReadonlySet<string>; paragraphs: ReturnType<typeof unpackParagraphs> }>} ReadArticle */

/** @param {InstanceType<typeof import("libsql")>} db */
export const openArticleReader = (db) => {
  // One list of rows comes out of SQLite in two thirds of the time that its rows take one by one.
  const listArticles = db
    .prepare("select number, key, length, title, words from article where number in (select value from json_each(?))")
    .raw();
  /** @type {Map<number, ReadArticle>} */
  const known = new Map();

  /** @param {readonly number[]} numbers @returns {Map<number, ReadArticle>} */
  const read = (numbers) => {
    const rows = /** @type {[number, Buffer, number, Buffer, Buffer][]} */ (listArticles.all(JSON.stringify(numbers)));
    return new Map(
      rows.map(([number, key, length, title, packed]) => [
        number,
        {
          key: key.toString(),
          length,
          title: new Set(title.toString().split(" ")),
          paragraphs: unpackParagraphs(packed),
        },
      ]),
    );
  };

  return {
    /**
     * Some articles by their numbers, in that order.
     *
     * @param {readonly number[]} numbers
     * @param {number} totalLength how many words the archive has
     * @returns {readonly ReadArticle[]}
     */
    articles: (numbers, totalLength) => {
      if (totalLength > MAX_KNOWN_WORDS) known.clear();
      const missing = numbers.filter((number) => !known.has(number));
      const found = missing.length === 0 ? undefined : read(missing);
      if (found !== undefined && totalLength <= MAX_KNOWN_WORDS)
        for (const [number, article] of found) known.set(number, article);
      return numbers.map((number) => {
        const article = known.get(number) ?? found?.get(number);
        if (article === undefined) throw new Error("an article of the index is missing");
        return article;
      });
    },
    /** @param {number} number */
    forget: (number) => known.delete(number),
  };
};
