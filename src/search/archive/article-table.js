/**
 * Decides which articles of an archive a question may be about: SQLite's full-text index (FTS5, contentless) finds those that have
 * its rarer words, and all of its words put them, and their paragraphs, in order. Nothing here is the truth: a file that is of
 * another layout, or damaged, is made anew from the articles.
 *
 * @import { CandidateArticle, EngineArticle, WeighedArticle, WordLimits } from "./candidate-engine.ts"
 * @import { EngineChange } from "./engine-messages.ts"
 */

import Database from "libsql";
import { fitArticle, MAX_COMPARED_ARTICLES, rarestStems, TITLE_WEIGHT, weighStems } from "./fit-article.js";
import { packParagraphs, unpackParagraphs } from "./paragraph-words.js";
import { createStemNumbers } from "./stem-numbers.js";
import { termOf } from "./terms.js";
import { openWordTable } from "./word-table.js";

/** Stands for words that no paragraph has. */
const ONLY_IN_TITLES = -1;
/** Frequencies that are remembered until something changes. */
const MAX_KNOWN_FREQUENCIES = 50_000;

const SCHEMA = `
  create table article (number integer primary key, key text not null unique, length integer not null, title text not null, words blob not null);
  create virtual table text using fts5(title, body, aside, content='', contentless_delete=1, tokenize='ascii');
  create virtual table vocabulary using fts5vocab(text, 'col');
`;

/** @param {readonly string[]} stems @returns {string} */
const joinTerms = (stems) => stems.map(termOf).join(" ");

/** Opens an empty table, in a temporary file that SQLite removes by itself. */
export const openArticleTable = () => {
  const db = new Database("");
  db.exec("pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -16000");
  db.exec(SCHEMA);
  const quotable = openWordTable(db);
  const insertArticle = db.prepare("insert into article (key, length, title, words) values (?, ?, ?, ?)");
  const insertText = db.prepare("insert into text (rowid, title, body, aside) values (?, ?, ?, ?)");
  const findArticle = db.prepare("select number, length, words from article where key = ?").raw();
  const deleteText = db.prepare("delete from text where rowid = ?");
  const deleteArticle = db.prepare("delete from article where number = ?");
  const countTerm = db.prepare("select col, doc from vocabulary where term = ?").raw();
  const matchTerms = db
    .prepare(`select rowid from text where text match ? order by bm25(text, ${TITLE_WEIGHT}.0, 1.0, 0.0) limit ?`)
    .raw();
  const readArticle = db.prepare("select key, length, title, words from article where number = ?").raw();

  let articles = 0;
  let totalLength = 0;
  const numbers = createStemNumbers();
  /** Stem → articles that have it where it may be quoted, and whether one has it elsewhere. */
  /** @type {Map<string, { quoted: number; isAside: boolean }>} */
  const frequencies = new Map();

  /** @param {string} stem */
  const lookUp = (stem) => {
    const known = frequencies.get(stem);
    if (known !== undefined) return known;
    const found = { quoted: 0, isAside: false };
    for (const [column, count] of /** @type {[string, number][]} */ (countTerm.all(termOf(stem)))) {
      if (column === "aside") found.isAside = true;
      else found.quoted = Math.max(found.quoted, count);
    }
    if (frequencies.size >= MAX_KNOWN_FREQUENCIES) frequencies.clear();
    frequencies.set(stem, found);
    return found;
  };

  /** @param {string} key */
  const remove = (key) => {
    const [found] = /** @type {[number, number, Uint8Array][]} */ (findArticle.all(key));
    if (found === undefined) return;
    const [number, length, packed] = found;
    for (const { words } of unpackParagraphs(packed)) words.forEach(numbers.release);
    deleteText.run(number);
    quotable.remove(number);
    deleteArticle.run(number);
    articles -= 1;
    totalLength -= length;
  };

  /** @param {EngineArticle} article */
  const put = ({ key, title, paragraphs: written, aside, wordKeys }) => {
    remove(key);
    const paragraphs = written.map(({ block, stems }) => ({ block, stems: stems === "" ? [] : stems.split("\n") }));
    const body = paragraphs.flatMap(({ stems }) => stems);
    const packed = packParagraphs(paragraphs.map(({ block, stems }) => ({ block, words: stems.map(numbers.take) })));
    const { lastInsertRowid: number } = insertArticle.run(key, body.length, joinTerms(title), packed);
    insertText.run(number, joinTerms(title), joinTerms(body), joinTerms(aside));
    quotable.put(Number(number), wordKeys);
    articles += 1;
    totalLength += body.length;
  };

  /** @param {readonly EngineChange[]} changes */
  const change = (changes) => {
    frequencies.clear();
    db.exec("begin");
    for (const { put: article, remove: key } of changes) {
      if (article !== undefined) put(article);
      else remove(key);
    }
    db.exec("commit");
  };

  /** @param {string} stem */
  const frequencyOf = (stem) => lookUp(stem).quoted;

  /** @param {readonly string[]} stems @param {number} limit @returns {readonly CandidateArticle[]} */
  const find = (stems, limit) => {
    const wordOf = (/** @type {string} */ stem) => numbers.numberOf(stem) ?? ONLY_IN_TITLES;
    const asked = weighStems(stems, { articles, totalLength, frequencyOf }, wordOf);
    if (asked.words.length === 0) return [];
    const rarest = rarestStems(
      asked.words.map(({ stem }) => stem),
      frequencyOf,
    );
    const terms = rarest.map((stem) => `"${termOf(stem)}"`).join(" OR ");
    const matched = /** @type {[number][]} */ (matchTerms.all(`{title body}: (${terms})`, MAX_COMPARED_ARTICLES));
    const found = matched.map(([number]) => {
      const [row] = /** @type {[string, number, string, Uint8Array][]} */ (readArticle.all(number));
      const [key, length, title, packed] = /** @type {[string, number, string, Uint8Array]} */ (row);
      const named = new Set(title.split(" "));
      const paragraphs = unpackParagraphs(packed);
      return { key, ...fitArticle(asked, { length, paragraphs, isInTitle: (stem) => named.has(termOf(stem)) }) };
    });
    return found.sort((a, b) => b.fit - a.fit).slice(0, limit);
  };

  /** @param {readonly (readonly number[])[]} words @param {WordLimits} limits @returns {readonly WeighedArticle[]} */
  const withWords = (words, limits) => quotable.find(words, limits, articles);

  return {
    change,
    find,
    withWords,
    lacking: (/** @type {readonly string[]} */ keys) => keys.filter((key) => findArticle.all(key).length === 0),
    similar: numbers.near,
    frequencyOf,
    isAside: (/** @type {string} */ stem) => lookUp(stem).isAside,
  };
};
