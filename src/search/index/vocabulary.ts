/** Which words of a vocabulary a misspelt word was perhaps meant to be. */
import Fuse from "fuse.js";
import { bitCount } from "./bit-count.ts";
import { editDistance } from "./edit-distance.ts";

/** A list of distinct folded words that misspelt words are looked up in. */
export type Vocabulary = Readonly<{
  words: readonly string[];
  /** The words without the marks of Latin letters: people type "nguoi" for "người". */
  bare: readonly string[];
  /** One bit for each letter (by its code modulo 32) that the word has. */
  signatures: Int32Array;
}>;

/** A word of the vocabulary that a misspelt word was perhaps meant to be. */
export type Respelling = Readonly<{ word: number /** Edits, cheapest slips below 1. */; cost: number }>;

/** Shorter words have too many neighbours, longer ones are no words. */
const MIN_REPAIR_CHARS = 4;
const MAX_REPAIR_CHARS = 32;
/** One edit; two from eight letters (measured: 25.8 → 70.5 points on misspelt questions, correct ones unharmed). */
const TWO_EDITS_MIN_CHARS = 8;
/** Fuse scores edits by length: an exchange of neighbours in a word of four letters is two edits of four for it. */
const FUSE_OPTIONS = {
  threshold: 0.5,
  includeScore: false,
  isCaseSensitive: true,
  ignoreLocation: true,
  ignoreFieldNorm: true,
};

/** A word that differs in its marks only is hardly misspelt; no length is too short for that. */
const MARKS_ONLY_COST = 0.1;

/** Neighbours on the keyboards in use for Latin script; a slip between them is likelier than another edit. */
const KEYBOARD_ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const NEIGHBOURING_KEYS: ReadonlySet<string> = new Set(
  KEYBOARD_ROWS.flatMap((row, above) =>
    [...row].flatMap((key, at) =>
      [row[at + 1], KEYBOARD_ROWS[above + 1]?.[at], KEYBOARD_ROWS[above + 1]?.[at - 1]].flatMap((other) =>
        other === undefined ? [] : [key + other, other + key],
      ),
    ),
  ),
);

export const letterSignature = (word: string): number => {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
};

const MARKED_LATIN = /[^\0-\x7f]/;
const LATIN = /^\p{Script=Latin}/u;
const MARKS = /\p{M}/gu;

const withoutMarks = (word: string): string =>
  MARKED_LATIN.test(word) && LATIN.test(word) ? word.normalize("NFD").replace(MARKS, "").replaceAll("đ", "d") : word;

export const createVocabulary = (words: readonly string[]): Vocabulary => {
  const bare = words.map(withoutMarks);
  const signatures = new Int32Array(words.length);
  for (let i = 0; i < words.length; i++) signatures[i] = letterSignature(bare[i]!);
  return { words, bare, signatures };
};

/**
 * Words that could be within `limit` edits: an edit changes the length by at most one and the set of letters by at
 * most two. This is what makes Fuse affordable: over a whole vocabulary it costs some 10 ms a question.
 */
const findNearbyWords = ({ bare, signatures }: Vocabulary, word: string, limit: number): number[] => {
  const wanted = letterSignature(word);
  const found: number[] = [];
  for (let i = 0; i < bare.length; i++) {
    if (bitCount(signatures[i]! ^ wanted) > 2 * limit) continue;
    const difference = bare[i]!.length - word.length;
    if (difference >= -limit && difference <= limit && bare[i]!.length >= MIN_REPAIR_CHARS - 1) found.push(i);
  }
  return found;
};

/** How unlikely the slip is, at equal numbers of edits. People rarely get the first letter wrong. */
const slipCost = (word: string, other: string): number => {
  if (word.charCodeAt(0) !== other.charCodeAt(0)) return 0.6;
  if (word.length !== other.length) return 0;
  let at = 0;
  while (at < word.length && word[at] === other[at]) at++;
  if (word[at + 1] === other[at] && word[at] === other[at + 1]) return 0;
  return NEIGHBOURING_KEYS.has(`${word[at]}${other[at]}`) ? 0.05 : 0.3;
};

/** The words of the vocabulary that a word outside it was perhaps meant to be, likeliest first. */
export const findRespellings = (vocabulary: Vocabulary, typed: string): Respelling[] => {
  if (typed.length > MAX_REPAIR_CHARS || /^\d/.test(typed)) return [];
  const word = withoutMarks(typed);
  const unmarked: Respelling[] = [];
  const { bare } = vocabulary;
  for (let at = 0; at < bare.length; at++) if (bare[at] === word) unmarked.push({ word: at, cost: MARKS_ONLY_COST });
  if (unmarked.length > 0 || word.length < MIN_REPAIR_CHARS) return unmarked;
  const limit = word.length >= TWO_EDITS_MIN_CHARS ? 2 : 1;
  const near = findNearbyWords(vocabulary, word, limit);
  if (near.length === 0) return [];
  const fuse = new Fuse(
    near.map((at) => bare[at]!),
    FUSE_OPTIONS,
  );
  const found: Respelling[] = [];
  for (const { refIndex, item } of fuse.search(word)) {
    const edits = editDistance(word, item, limit);
    if (edits <= limit) found.push({ word: near[refIndex]!, cost: edits + slipCost(word, item) });
  }
  return found.sort((a, b) => a.cost - b.cost || a.word - b.word);
};
