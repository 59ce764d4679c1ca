import type { Article } from "../../article/article.ts";
import { UNSPACED } from "../../language/unspaced.ts";
import type { Breath } from "../../search/breath.ts";
import { foldPieces } from "./folded.ts";

/** Letters and digits that stand together; what a place of whole words begins and ends with. */
const RUN = new RegExp(`[${UNSPACED}][${UNSPACED}\\p{M}]*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, "gu");
const ASCII_RUN = /[a-z0-9]+/g;
const ASCII = /^[\0-\x7f]*$/;
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");
/** Two words of so few units next to each other have a key of their own: alone they stand in every article. */
const COMMON = 4;
/** UTF-16 units of a word that count: as many as tell words apart, and few enough for their forms to be one. */
const STEM = 6;

/** FNV-1a over some units of a text. */
const hash = (text: string, from: number, to: number): number => {
  let sum = 0x811c9dc5;
  for (let at = from; at < to; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
};

/**
 * Keys of folded words: one for the beginning of each word, and for two short ones next to each other; in scripts without
 * spaces one for each unit and for each two. Where words stand in a text as whole words, all their keys are among the text's.
 */
export const keysOf = (folded: string): Set<number> => {
  const keys = new Set<number>();
  let before: number | undefined;
  for (const { index, 0: run } of folded.matchAll(ASCII.test(folded) ? ASCII_RUN : RUN)) {
    if (!STARTS_UNSPACED.test(run)) {
      const key = hash(folded, index, index + Math.min(run.length, STEM));
      keys.add(key);
      const short = run.length <= COMMON ? key : undefined;
      if (before !== undefined && short !== undefined) keys.add(Math.imul(before ^ (short >>> 7), 0x01000193) >>> 0);
      before = short;
      continue;
    }
    before = undefined;
    for (let at = index; at < index + run.length; at += 1) {
      keys.add(hash(folded, at, at + 1));
      if (at + 1 < index + run.length) keys.add(hash(folded, at, at + 2));
    }
  }
  return keys;
};

/** The keys of all words of an article that may be quoted, in ascending order. */
export type Vocabulary = Uint32Array;

/** UTF-16 units: more than any two short words and what stands between them. */
const SEAM = 64;

const remembered = new WeakMap<Article, Vocabulary>();

/** The vocabulary of an article, made once for each version of it, letting others run meanwhile. */
export const vocabularyOf = async (article: Article, breath: Breath): Promise<Vocabulary> => {
  const known = remembered.get(article);
  if (known !== undefined) return known;
  const keys = new Set<number>();
  /** The end of what was folded before: two words may stand on either side of the seam. */
  let seam = "";
  for (const { folded = "\n" } of foldPieces(article)) {
    for (const key of keysOf(seam + folded)) keys.add(key);
    seam = (seam + folded).slice(-SEAM);
    await breath();
  }
  const vocabulary = Uint32Array.from(keys).sort();
  remembered.set(article, vocabulary);
  return vocabulary;
};

const has = (vocabulary: Vocabulary, key: number): boolean => {
  let low = 0;
  let high = vocabulary.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((vocabulary[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return vocabulary[low] === key;
};

/** Whether an article has all of these keys: where it lacks one, the words do not stand in it. */
export const hasAll = (vocabulary: Vocabulary, keys: Iterable<number>): boolean => {
  for (const key of keys) if (!has(vocabulary, key)) return false;
  return true;
};

/** The articles that may have some folded words as whole words. */
export const articlesWith = async (
  folded: string,
  articles: readonly Article[],
  breath: Breath,
): Promise<readonly Article[]> => {
  const keys = keysOf(folded);
  const found: Article[] = [];
  for (const article of articles) {
    const known = remembered.get(article);
    if (hasAll(known ?? (await vocabularyOf(article, breath)), keys)) found.push(article);
    await breath();
  }
  return found;
};
