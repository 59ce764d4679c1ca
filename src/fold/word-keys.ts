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
const SPACE = /\s/;
/** A word that is this short says little alone: two of three neighbours that are have a key together with the third. */
const MAX_SHORT_WORD_CHARS = 4;
/** UTF-16 units of a word that count: enough to tell words apart, and few enough for inflected forms to be equal. */
const MAX_KEY_CHARS = 6;
/** UTF-16 units of a word, or between two, at most, for a key together: an article is read piece by piece. */
const MAX_JOINED_CHARS = 64;
/**
 * Neighbours share so many keys: of 1,000 in an article each says more than most words, and lists of numbers that many articles have
 * take a byte for each.
 */
const JOINED_KEY_BITS = 16;

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over some units of a text. */
const hashUnits = (text: string, from: number, to: number): number => {
  let sum = FNV_BASIS;
  for (let at = from; at < to; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), FNV_PRIME);
  return sum >>> 0;
};

const joinHashes = (one: number, other: number): number => Math.imul(one ^ (other >>> 7) ^ (other << 9), FNV_PRIME);

/** The finalizer of MurmurHash3: each bit of a hash decides on the few that are kept. */
const joinedKeyOf = (hash: number): number => {
  let sum = hash ^ (hash >>> 16);
  sum = Math.imul(sum, 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return (sum ^ (sum >>> 16)) >>> (32 - JOINED_KEY_BITS);
};

/** What is told of a folded text, in order. */
type WordVisitor = Readonly<{
  /** `behind`: the unit right behind it, 0 for none, for white space and behind a long word. `isNext`: it has a key with the word before. */
  word: (key: number, isShort: boolean, isNext: boolean, behind: number) => void;
  /** One unit, or two, of a script without spaces. */
  units: (key: number) => void;
}>;

const ZERO = 0x30;
const NINE = 0x39;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
const DELETE = 0x7f;

/** The unit behind a word, where it is a mark or the like. */
const codeBehind = (text: string, at: number): number => {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  return code > DELETE ? (SPACE.test(text.charAt(at)) ? 0 : code) : code > 0x20 ? code : 0;
};

const readWords = (folded: string, { word, units }: WordVisitor): void => {
  /** Where the word before ends; undefined where nothing has a key together with it. */
  let before: number | undefined;
  const visit = (start: number, end: number): void => {
    const length = end - start;
    const isJoined = length <= MAX_JOINED_CHARS;
    const isNext = isJoined && before !== undefined && start - before <= MAX_JOINED_CHARS;
    const key = hashUnits(folded, start, start + Math.min(length, MAX_KEY_CHARS));
    word(key, length <= MAX_SHORT_WORD_CHARS, isNext, isJoined ? codeBehind(folded, end) : 0);
    before = isJoined ? end : undefined;
  };
  if (ASCII.test(folded)) {
    // The same as for any text, for the most frequent one, without a pattern.
    for (let at = 0, start = 0; at <= folded.length; at += 1) {
      const code = at < folded.length ? folded.charCodeAt(at) : 0;
      if ((code >= SMALL_A && code <= SMALL_Z) || (code >= ZERO && code <= NINE)) continue;
      if (at > start) visit(start, at);
      start = at + 1;
    }
    return;
  }
  for (const { index, 0: run } of folded.matchAll(WORD_RUN)) {
    const end = index + run.length;
    if (!UNSPACED_START.test(run)) {
      visit(index, end);
      continue;
    }
    before = undefined;
    for (let at = index; at < end; at += 1) {
      units(hashUnits(folded, at, at + 1));
      if (at + 1 < end) units(hashUnits(folded, at, at + 2));
    }
  }
};

/** What a word has keys with. */
type Neighbour = Readonly<{ key: number; isShort: boolean }>;

/** The key of three neighbours; undefined where they have none. */
const threeKeyOf = (first: Neighbour, second: Neighbour, third: Neighbour): number | undefined =>
  Number(first.isShort) + Number(second.isShort) + Number(third.isShort) < 2
    ? undefined
    : joinedKeyOf(joinHashes(joinHashes(first.key, second.key), third.key));

const addWordKeys = (keys: Set<number>, folded: string): void => {
  let first: Neighbour | undefined;
  let second: Neighbour | undefined;
  readWords(folded, {
    units: (key) => keys.add(key),
    word: (key, isShort, isNext, behind) => {
      const third = { key, isShort };
      keys.add(key);
      if (!isNext) second = undefined;
      if (second === undefined) first = undefined;
      else keys.add(joinedKeyOf(joinHashes(second.key, key)));
      const three = first && second && threeKeyOf(first, second, third);
      if (three !== undefined) keys.add(three);
      if (behind > 0) keys.add(joinedKeyOf(joinHashes(key, behind)));
      first = second;
      second = third;
    },
  });
};

/**
 * Keys of folded words: one for the beginning of each word, one for each two neighbours, for three where two of them are short, and for
 * a word with the mark right behind it; in scripts without spaces one for each unit and for each two. When a text has some words
 * as whole words, it has all their keys.
 */
export const wordKeysOf = (folded: string): Set<number> => {
  const keys = new Set<number>();
  addWordKeys(keys, folded);
  return keys;
};

/**
 * Of the keys of folded words those that say what the others do: a short word is told by its neighbours, and two neighbours are by
 * three.
 */
export const tellingKeysOf = (folded: string): Set<number> => {
  const keys = new Set<number>();
  const words: (Neighbour & Readonly<{ isNext: boolean }>)[] = [];
  readWords(folded, {
    units: (key) => keys.add(key),
    word: (key, isShort, isNext, behind) => {
      words.push({ key, isShort, isNext });
      if (behind > 0) keys.add(joinedKeyOf(joinHashes(key, behind)));
    },
  });
  /** Whether the two words that end here are told by three. */
  let isTold = false;
  for (const [at, second] of words.entries()) {
    const [first, third] = [words[at - 1], words[at + 1]];
    const hasNeighbour = second.isNext || third?.isNext === true;
    if (!second.isShort || !hasNeighbour) keys.add(second.key);
    const three = second.isNext && third?.isNext && first ? threeKeyOf(first, second, third) : undefined;
    if (three !== undefined) keys.add(three);
    else if (second.isNext && first !== undefined && !isTold) keys.add(joinedKeyOf(joinHashes(first.key, second.key)));
    isTold = three !== undefined;
  }
  return keys;
};

/** The keys of all words of an article that may be quoted, in ascending order. */
export type WordKeys = Uint32Array;

/** UTF-16 units: three words that have a key together, and what is between and behind them; and one more word. */
const JOINED_CHARS = 6 * MAX_JOINED_CHARS;
const SEAM_CHARS = JOINED_CHARS + MAX_JOINED_CHARS;

/** Where the end of a text begins that is read once more; at a word, where one begins soon. */
const seamOf = (text: string): number => {
  const least = Math.max(0, text.length - SEAM_CHARS);
  const space = text.indexOf(" ", least);
  return space >= 0 && space < text.length - JOINED_CHARS ? space + 1 : least;
};

/** Reads the vocabulary of an article; yields meanwhile. */
export const readWordKeys = async (article: Article, yieldNow: Yielder): Promise<WordKeys> => {
  const keys = new Set<number>();
  /** The end of what was folded before: neighbours may be on either side of the seam. */
  let seam = "";
  for (const { folded } of foldPieces(article)) {
    if (folded === undefined) {
      seam += "\n";
      continue;
    }
    const text = seam + folded;
    addWordKeys(keys, text);
    seam = text.slice(seamOf(text));
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
