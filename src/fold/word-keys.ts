/** A vocabulary of hashed words for each article, by which articles that lack a word are passed over. */

import type { Article } from "../article/index.ts";
import { firstIndexWhere } from "../bisect.ts";
import { UNSPACED_SCRIPTS } from "../language/index.ts";
import type { Yielder } from "../yielding.ts";
import { readBrokenWords } from "./broken-words.ts";
import { foldPieces } from "./fold-article.ts";

/** A run of letters and digits; a place of whole words begins and ends with one. */
const WORD_RUN = new RegExp(
  `[${UNSPACED_SCRIPTS}][${UNSPACED_SCRIPTS}\\p{M}]*|(?:(?![${UNSPACED_SCRIPTS}])[\\p{L}\\p{N}\\p{M}])+`,
  "gu",
);
const ASCII = /^[\0-\x7f]*$/;
const UNSPACED_START = new RegExp(`^[${UNSPACED_SCRIPTS}]`, "u");
/** Two neighbouring words that are this short have a key together: alone they are in every article. */
const MAX_SHORT_WORD_CHARS = 4;
/** UTF-16 units of a word that count: enough to tell words apart, and few enough for inflected forms to be equal. */
const MAX_KEY_CHARS = 6;

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over some units of a text. */
const hashUnits = (text: string, from: number, to: number): number => {
  let sum = FNV_BASIS;
  for (let at = from; at < to; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), FNV_PRIME);
  return sum >>> 0;
};

/** Takes up the key of a word, and one for it together with the word before, where both are short; returns what the next word needs. */
const addWordKey = (keys: Set<number>, key: number, length: number, before: number | undefined): number | undefined => {
  keys.add(key);
  if (length > MAX_SHORT_WORD_CHARS) return undefined;
  if (before !== undefined) keys.add(Math.imul(before ^ (key >>> 7), FNV_PRIME) >>> 0);
  return key;
};

const ZERO = 0x30;
const NINE = 0x39;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** The same as for any text, for the most frequent one, without a pattern. */
const addAsciiKeys = (keys: Set<number>, folded: string): void => {
  let before: number | undefined;
  for (let at = 0, start = 0; at <= folded.length; at += 1) {
    const code = at < folded.length ? folded.charCodeAt(at) : 0;
    if ((code >= SMALL_A && code <= SMALL_Z) || (code >= ZERO && code <= NINE)) continue;
    const length = at - start;
    if (length > 0) {
      const key = hashUnits(folded, start, start + Math.min(length, MAX_KEY_CHARS));
      before = addWordKey(keys, key, length, before);
    }
    start = at + 1;
  }
};

const addUnitKeys = (keys: Set<number>, folded: string, from: number, to: number): void => {
  for (let at = from; at < to; at += 1) {
    keys.add(hashUnits(folded, at, at + 1));
    if (at + 1 < to) keys.add(hashUnits(folded, at, at + 2));
  }
};

const addWordKeys = (keys: Set<number>, folded: string): void => {
  if (ASCII.test(folded)) {
    addAsciiKeys(keys, folded);
    return;
  }
  let before: number | undefined;
  for (const { index, 0: run } of folded.matchAll(WORD_RUN)) {
    if (UNSPACED_START.test(run)) {
      before = undefined;
      addUnitKeys(keys, folded, index, index + run.length);
    } else {
      const key = hashUnits(folded, index, index + Math.min(run.length, MAX_KEY_CHARS));
      before = addWordKey(keys, key, run.length, before);
    }
  }
};

/**
 * Keys of folded words: one for the beginning of each word, and one for each two neighbouring short ones; in scripts without
 * spaces one for each unit and for each two. When a text has some words as whole words, it has all their keys.
 */
export const wordKeysOf = (folded: string): Set<number> => {
  const keys = new Set<number>();
  addWordKeys(keys, folded);
  return keys;
};

/** The keys of all words of an article that may be quoted, in ascending order. */
export type WordKeys = Uint32Array;

/** UTF-16 units: more than any two short words and what is between them. */
const SEAM_CHARS = 64;

/** Reads the vocabulary of an article; yields meanwhile. */
export const readWordKeys = async (article: Article, yieldNow: Yielder): Promise<WordKeys> => {
  const keys = new Set<number>();
  /** The end of what was folded before: two words may be on either side of the seam. */
  let seam = "";
  for (const { folded = "\n" } of foldPieces(article)) {
    addWordKeys(keys, seam + folded);
    seam = (seam + folded).slice(-SEAM_CHARS);
    await yieldNow();
  }
  // A quotation may have the hyphen at which the article breaks a word.
  for (const word of readBrokenWords(article).keys()) addWordKeys(keys, word);
  return Uint32Array.from(keys).sort();
};

const wordKeysCache = new WeakMap<Article, WordKeys>();

/** The vocabulary of an article, made once for each version of it. */
export const articleWordKeysOf = async (article: Article, yieldNow: Yielder): Promise<WordKeys> => {
  const known = wordKeysCache.get(article) ?? (await readWordKeys(article, yieldNow));
  wordKeysCache.set(article, known);
  return known;
};

const hasKey = (vocabulary: WordKeys, key: number): boolean =>
  vocabulary[firstIndexWhere(vocabulary.length, (index) => (vocabulary[index] ?? 0) >= key)] === key;

/** Whether an article has all of these keys; without one, it does not have the words. */
export const hasAllKeys = (vocabulary: WordKeys, keys: Iterable<number>): boolean => {
  for (const key of keys) if (!hasKey(vocabulary, key)) return false;
  return true;
};

/** The articles that may have words with all of these keys. */
export const findArticlesWithKeys = async (
  keys: ReadonlySet<number>,
  articles: readonly Article[],
  yieldNow: Yielder,
): Promise<readonly Article[]> => {
  const found: Article[] = [];
  for (const article of articles) {
    const known = wordKeysCache.get(article);
    if (hasAllKeys(known ?? (await articleWordKeysOf(article, yieldNow)), keys)) found.push(article);
    await yieldNow();
  }
  return found;
};
