/**
 * Decides which articles of an archive a question may be about: SQLite's full-text index (FTS5, contentless) finds those that have
 * its rarer words, and all of its words put them, and their paragraphs, in order.
 *
 * @import { CandidateArticle, EngineArticle, WeighedArticle, WordLimits } from "../candidate-engine.ts"
 */

import { countCompared, fitArticle, rarestStems, TITLE_WEIGHT, weighStems } from "../fit-article.js";
import { packParagraphs } from "../paragraph-words.js";
import { termOf } from "../terms.js";
import { openArticleReader } from "./article-reader.js";
import { hashStem } from "./hash-stem.js";
import { createKnownStems } from "./known-stems.js";
import { heaviestArticles, listsMatches, readLengths, rememberLists } from "./listed-articles.js";
import { openWordTable } from "./word-table.js";

/** Frequencies that are remembered until something changes. */
const MAX_KNOWN_FREQUENCIES = 50_000;
/** What so many articles have of a question's words all together is put in order by BM25; of more it only counts which an article has. */
const MAX_COUNTED_PLACES = 12_000;
/** Memory for lists of the articles that have a word: of 100,000 some hundred common words. */
const MAX_LIST_BYTES = 12_000_000;
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
  const matchTerms = db
    .prepare(`select rowid from text where text match ? order by bm25(text, ${TITLE_WEIGHT}.0, 1.0, 0.0) limit ?`)
    .raw();
  const lists = rememberLists(listsMatches(db, "text"), MAX_LIST_BYTES);
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

  /** How long each article is, as long as nothing changes. @type {Uint32Array | undefined} */
  let lengths;

  const forget = () => {
    lengths = undefined;
    frequencies.clear();
    lists.forget();
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
   * The numbers of the articles that have most of the words.
   *
   * @param {readonly import("../fit-article.js").WeighedWord<number>[]} words
   * @param {number} limit
   * @returns {readonly number[]}
   */
  const matchRarest = (words, limit) => {
    const weights = new Map(words.map(({ stem, weight }) => [stem, weight]));
    const rarest = rarestStems([...weights.keys()], frequencyOf);
    const places = rarest.reduce((sum, stem) => sum + frequencyOf(stem), 0);
    if (places <= MAX_COUNTED_PLACES) {
      const terms = rarest.map((stem) => `"${termOf(stem)}"`).join(" OR ");
      const matched = /** @type {[number][]} */ (matchTerms.all(`{title body}: (${terms})`, limit));
      return matched.map(([number]) => number);
    }
    const weighed = rarest.map((stem) => ({
      articles: lists.of(`{title body}: "${termOf(stem)}"`),
      weight: weights.get(stem) ?? 0,
    }));
    lengths ??= readLengths(db);
    const measure = { lengths, mean: Math.max(1, totalLength / Math.max(1, articles)) };
    return heaviestArticles(weighed, { least: 1, limit }, measure).map(({ article }) => article);
  };

  /** @param {readonly string[]} askedStems @param {number} limit @returns {readonly CandidateArticle[]} */
  const find = (askedStems, limit) => {
    const asked = weighStems(askedStems, { articles, totalLength, frequencyOf }, hashStem);
    if (asked.words.length === 0) return [];
    const terms = new Map(asked.words.map(({ stem }) => [stem, termOf(stem)]));
    const compared = reader.articles(matchRarest(asked.words, countCompared(asked)), totalLength);
    const found = compared.map(({ key, length, title, paragraphs }) => {
      const isInTitle = (/** @type {string} */ stem) => title.has(terms.get(stem) ?? "");
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
