/**
 * Decides how articles come out of SQLite to be looked through, and which stay in memory: of an archive that is small as many as there
 * is room for.
 */

import { unpackParagraphs } from "../paragraph-words.js";

/** Of an archive with more words than that none stays: hardly one is looked at again. */
const MAX_KNOWN_WORDS = 2_000_000;
/** Memory for those that stay: 442 encyclopedia articles take 9 MB. */
const MAX_KNOWN_BYTES = 16_000_000;
/** What each takes in V8's memory: lines of a poem take far more than their words. */
const BYTES = { article: 1000, titleWord: 60, paragraph: 160, word: 4 };

/** @typedef {Readonly<{ key: string; length: number; title: ReadonlySet<string>; paragraphs: ReturnType<typeof unpackParagraphs> }>} ReadArticle */

/** @param {ReadArticle} article */
const bytesOf = ({ length, title, paragraphs }) =>
  BYTES.article + BYTES.titleWord * title.size + BYTES.paragraph * paragraphs.length + BYTES.word * length;

/** @param {InstanceType<typeof import("libsql")>} db @param {number} [maxBytes] */
export const openArticleReader = (db, maxBytes = MAX_KNOWN_BYTES) => {
  // One list of rows comes out of SQLite in two thirds of the time that its rows take one by one.
  const listArticles = db
    .prepare("select number, key, length, title, words from article where number in (select value from json_each(?))")
    .raw();
  /** @type {Map<number, ReadArticle>} */
  const known = new Map();
  let knownBytes = 0;

  /** Those that came first stay: what takes the place of others is made anew again and again. @param {number} number @param {ReadArticle} article */
  const keep = (number, article) => {
    const bytes = bytesOf(article);
    if (knownBytes + bytes > maxBytes) return;
    known.set(number, article);
    knownBytes += bytes;
  };
  const forgetAll = () => {
    known.clear();
    knownBytes = 0;
  };

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
      const isSmall = totalLength <= MAX_KNOWN_WORDS;
      if (!isSmall) forgetAll();
      const missing = numbers.filter((number) => !known.has(number));
      const found = missing.length === 0 ? undefined : read(missing);
      if (found !== undefined && isSmall) for (const [number, article] of found) keep(number, article);
      return numbers.map((number) => {
        const article = known.get(number) ?? found?.get(number);
        if (article === undefined) throw new Error("an article of the index is missing");
        return article;
      });
    },
    /** @param {number} number */
    forget: (number) => {
      const article = known.get(number);
      if (article === undefined) return;
      known.delete(number);
      knownBytes -= bytesOf(article);
    },
  };
};
