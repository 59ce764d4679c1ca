/**
 * Decides which articles of an archive a question may be about: SQLite's full-text index (FTS5, contentless) finds those that have
 * its rarer words, and all of its words put them, and their paragraphs, in order.
 *
 * @import { CandidateArticle, EngineArticle, WeighedArticle, WordLimits } from "../candidate-engine.ts"
 */

import { countCompared, fitArticle, rarestStems, saturationFor, weighStems } from "../fit-article.js";
import { packParagraphs } from "../paragraph-words.js";
import { termOf } from "../terms.js";
import { openArticleReader } from "./article-reader.js";
import { bestArticles, listsTerms, readLengths } from "./counted-articles.js";
import { hashStem } from "./hash-stem.js";
import { createKnownStems } from "./known-stems.js";
import { rememberLists } from "./listed-articles.js";
import { openWordTable } from "./word-table.js";

/** Frequencies that are remembered until something changes. */
const MAX_KNOWN_FREQUENCIES = 50_000;
/**
 * Of the rarest words of a question it counts how often each article has them, as long as so many articles have one, all together; of the
 * others only whether: some 25 ms at most. Among 100,000 the size of the press the right one is among the 300 compared for 91.9 % of 1,200
 * questions at this many, for 90.3 % at a quarter, for 92.0 % where all are counted.
 */
const MAX_COUNTED_ARTICLES = 50_000;
/** Memory for lists of the articles that have a word, of which 100,000 have some hundred common ones: counted, and only listed. */
const MAX_LIST_BYTES = { counted: 8_000_000, once: 4_000_000 };
/** Stems that are known to be written. */
const MAX_WRITTEN_STEMS = 50_000;

/** @param {readonly string[]} stems @returns {string} */
const joinTerms = (stems) => stems.map(termOf).join(" ");

/** The stems that some article had, in a file and, once one is misspelt, in memory. @param {import("libsql").Database} db */
const openStems = (db) => {
  const insertStem = db.prepare("insert or ignore into stem (stem) values (?)");
  const listStems = db.prepare("select stem from stem").raw();
  /** @type {Set<string>} */
  const written = new Set();
  /** @type {ReturnType<typeof createKnownStems> | undefined} */
  let known;
  /** @param {string} stem */
  const add = (stem) => {
    if (written.has(stem)) return;
    if (written.size >= MAX_WRITTEN_STEMS) written.clear();
    written.add(stem);
    if (insertStem.run([Buffer.from(stem)]).changes > 0) known?.add(stem);
  };
  const readAll = () => {
    const read = createKnownStems();
    for (const [stem] of /** @type {Iterable<[Buffer]>} */ (listStems.iterate())) read.add(stem.toString());
    return read;
  };
  return {
    add,
    /** @param {string} stem */
    near: (stem) => {
      known ??= readAll();
      return known.near(stem);
    },
  };
};

/** @param {import("libsql").Database} db the file of an archive */
export const openArticleTable = (db) => {
  const insertArticle = db.prepare("insert into article (key, length, title, words) values (?, ?, ?, ?)");
  const insertText = db.prepare("insert into text (rowid, title, body, aside) values (?, ?, ?, ?)");
  const findArticle = db.prepare("select number, length from article where key = ?").raw();
  const deleteText = db.prepare("delete from text where rowid = ?");
  const deleteArticle = db.prepare("delete from article where number = ?");
  const countTerm = db.prepare("select col = 'aside', col = 'body', doc from vocabulary where term = ?").raw();
  const terms = listsTerms(db);
  const counted = rememberLists(terms.counted, MAX_LIST_BYTES.counted);
  const once = rememberLists(terms.once, MAX_LIST_BYTES.once);
  const reader = openArticleReader(db);
  const [counts] = /** @type {[number, number][]} */ (
    db.prepare("select count(*), coalesce(sum(length), 0) from article").raw().all()
  );
  let [articles, totalLength] = /** @type {[number, number]} */ (counts);
  const stems = openStems(db);
  const quotable = openWordTable(db);
  /** Stem → articles that have it where it may be quoted, whether one has it in its text, and whether one has it elsewhere. */
  /** @type {Map<string, { quoted: number; isInBody: boolean; isAside: boolean }>} */
  const frequencies = new Map();

  /** @param {string} stem */
  const lookUp = (stem) => {
    const known = frequencies.get(stem);
    if (known !== undefined) return known;
    const found = { quoted: 0, isInBody: false, isAside: false };
    for (const [isAside, isInBody, count] of /** @type {[number, number, number][]} */ (countTerm.all(termOf(stem)))) {
      if (isAside === 1) found.isAside = true;
      else found.quoted = Math.max(found.quoted, count);
      found.isInBody ||= isInBody === 1;
    }
    if (frequencies.size >= MAX_KNOWN_FREQUENCIES) frequencies.clear();
    frequencies.set(stem, found);
    return found;
  };

  /** What the length of each article makes of its words, as long as nothing changes. @type {Float64Array | undefined} */
  let saturations;

  const forget = () => {
    saturations = undefined;
    frequencies.clear();
    counted.forget();
    once.forget();
  };

  /** @param {string} key */
  const remove = (key) => {
    const [found] = /** @type {[number, number][]} */ (findArticle.all([Buffer.from(key)]));
    if (found === undefined) return;
    const [number, length] = found;
    forget();
    deleteText.run(number);
    quotable.remove(number);
    deleteArticle.run(number);
    reader.forget(number);
    articles -= 1;
    totalLength -= length;
  };

  /** @param {EngineArticle} article */
  const put = ({ key, title, paragraphs: written, aside, wordKeys }) => {
    remove(key);
    forget();
    const paragraphs = written.map(({ block, stems }) => ({ block, stems: stems === "" ? [] : stems.split("\n") }));
    const body = paragraphs.flatMap(({ stems: own }) => own);
    body.forEach(stems.add);
    const packed = packParagraphs(paragraphs.map(({ block, stems: own }) => ({ block, words: own.map(hashStem) })));
    const name = Buffer.from(joinTerms(title));
    const { lastInsertRowid: number } = insertArticle.run(Buffer.from(key), body.length, name, packed);
    insertText.run(number, joinTerms(title), joinTerms(body), joinTerms(aside));
    quotable.put(Number(number), wordKeys);
    articles += 1;
    totalLength += body.length;
  };

  /** @param {string} stem */
  const frequencyOf = (stem) => lookUp(stem).quoted;

  /**
   * The numbers of the articles that fit the rarest of the words best.
   *
   * @param {import("../fit-article.js").AskedWords<number>} asked
   * @returns {readonly number[]}
   */
  const matchRarest = (asked) => {
    const weights = new Map(asked.words.map(({ stem, weight }) => [stem, weight]));
    let places = 0;
    const listed = rarestStems([...weights.keys()], frequencyOf).map((stem, place) => {
      places += frequencyOf(stem);
      const lists = place === 0 || places <= MAX_COUNTED_ARTICLES ? counted : once;
      return { counted: lists.of(termOf(stem)), weight: weights.get(stem) ?? 0 };
    });
    saturations ??= Float64Array.from(readLengths(db), saturationFor(asked));
    return bestArticles(listed, countCompared(asked), saturations);
  };

  /** @param {readonly string[]} askedStems @param {number} limit @returns {readonly CandidateArticle[]} */
  const find = (askedStems, limit) => {
    const asked = weighStems(askedStems, { articles, totalLength, frequencyOf }, hashStem);
    if (asked.words.length === 0) return [];
    const written = new Map(asked.words.map(({ stem }) => [stem, termOf(stem)]));
    const compared = reader.articles(matchRarest(asked), totalLength);
    const found = compared.map(({ key, length, title, paragraphs }) => {
      const isInTitle = (/** @type {string} */ stem) => title.has(written.get(stem) ?? "");
      return { key, ...fitArticle(asked, { length, paragraphs, isInTitle }) };
    });
    return found.sort((a, b) => b.fit - a.fit).slice(0, limit);
  };

  /** @param {readonly (readonly number[])[]} words @param {WordLimits} limits @returns {readonly WeighedArticle[]} */
  const withWords = (words, limits) => quotable.find(words, limits, articles);

  return {
    put,
    remove,
    find,
    withWords,
    lacking: (/** @type {readonly string[]} */ keys) =>
      keys.filter((key) => findArticle.all([Buffer.from(key)]).length === 0),
    /** Stems that a misspelt one may have been meant for, and that an article has just now. */
    similar: (/** @type {string} */ stem) => stems.near(stem).filter((near) => lookUp(near).isInBody),
    frequencyOf,
    isAside: (/** @type {string} */ stem) => lookUp(stem).isAside,
  };
};
