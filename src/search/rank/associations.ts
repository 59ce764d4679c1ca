/** Which words of a sentence go with which words of a question: the learned table and its tokens. */
import type { ArticleIndex } from "../index/index.ts";
import { SHAPE, WORD_CLASS } from "../index/index.ts";

/**
 * Which words of a sentence go with which words of a question ("author" with "wrote", "when" with a year), as log-odds
 * learned from questions and the sentences that answer them. The idea is that of a translation model for retrieval
 * (Berger and Lafferty 1999); the estimate is simpler.
 */
export type Associations = Readonly<{
  /** Language of the stems; the table is silent in others. */
  language: string;
  /** Stem → token; the first tokens are the `TOKEN_SIGNS`. */
  tokens: ReadonlyMap<string, number>;
  /** Token → its share of the articles that were learned from, 0..1. */
  spread: Float32Array;
  /** Cue of a question → row. */
  cues: ReadonlyMap<string, number>;
  /** Row r pairs its cue with `columns[starts[r] .. starts[r + 1]]`, each with the weight beside it. */
  starts: Uint32Array;
  columns: Uint16Array;
  weights: Float32Array;
}>;

/** What can be seen of a word without knowing it: the first tokens of a table. */
export const TOKEN_SIGNS = [
  "number",
  "year",
  "capital",
  "month",
  "money",
  "percent",
  "quoted",
  "bracketed",
  "numeral",
  "duration",
  "title",
  "place",
] as const;

/** The signs of a word, as bits in the order of `TOKEN_SIGNS`. */
const signsOf = (seen: number, classes: number, opens: boolean): number => {
  let signs = 0;
  if ((seen & SHAPE.number) !== 0) signs |= 1;
  if ((seen & SHAPE.year) !== 0) signs |= 2;
  if ((seen & SHAPE.capital) !== 0 && !opens) signs |= 4;
  if ((classes & WORD_CLASS.month) !== 0) signs |= 8;
  if ((seen & SHAPE.money) !== 0) signs |= 16;
  if ((seen & SHAPE.percent) !== 0) signs |= 32;
  if ((seen & SHAPE.quoted) !== 0) signs |= 64;
  if ((seen & SHAPE.bracketed) !== 0) signs |= 128;
  if ((classes & WORD_CLASS.numeral) !== 0) signs |= 256;
  if ((classes & WORD_CLASS.timeUnit) !== 0) signs |= 512;
  if ((classes & WORD_CLASS.personTitle) !== 0) signs |= 1024;
  if ((classes & WORD_CLASS.placeNoun) !== 0) signs |= 2048;
  return signs;
};

/** Stem of an article → token, -1 for a stem that was not learned. */
type StemTokens = (stem: number) => number;

/**
 * By table and article, as another table numbers its tokens otherwise. What is remembered must not hold the article's index: V8 keeps
 * it through every small collection then, and memory fills until a large one.
 */
const tokensByTable = new WeakMap<Associations["tokens"], WeakMap<ArticleIndex, Int32Array>>();

/** A stem that nobody has looked up. */
const UNREAD = -2;

/** Looked up when a sentence has it that is looked at: most stems of an article are in none. */
export const associationTokensOf = (index: ArticleIndex, { tokens }: Associations): StemTokens => {
  const byIndex = tokensByTable.get(tokens) ?? new WeakMap<ArticleIndex, Int32Array>();
  tokensByTable.set(tokens, byIndex);
  const { stems } = index;
  const found = byIndex.get(index) ?? new Int32Array(stems.length).fill(UNREAD);
  byIndex.set(index, found);
  return (stem) => {
    if (found[stem] === UNREAD) found[stem] = tokens.get(stems[stem]!) ?? -1;
    return found[stem]!;
  };
};

/** Tokens of a table at most, so that a column is two bytes. */
export const MAX_ASSOCIATION_TOKENS = 1 << 14;

/**
 * Makes what lists the distinct tokens of a sentence that the question does not have, and its signs. A list is good until
 * the next one is asked for.
 */
export const createTokenCollector = (
  index: ArticleIndex,
  tokenOf: StemTokens,
  isAsked: (stem: number) => boolean,
): ((from: number, to: number) => Uint16Array) => {
  const found = new Uint16Array(index.stems.length + TOKEN_SIGNS.length);
  // Stem → the sentence in which it was met last. A set for each sentence would cost more than all the rest.
  const lastVisits = new Uint32Array(index.stems.length);
  let visit = 0;
  return (from, to) => {
    visit++;
    let count = 0;
    let signs = 0;
    for (let w = from; w < to; w++) {
      const form = index.words[w]!;
      const stem = index.stemOf[form]!;
      signs |= signsOf(index.shapes[w]!, index.classes[form]!, w === from);
      if (lastVisits[stem] === visit || isAsked(stem)) continue;
      lastVisits[stem] = visit;
      const token = tokenOf(stem);
      if (token < 0) continue;
      found[count++] = token;
    }
    for (let sign = 0; sign < TOKEN_SIGNS.length; sign++) {
      if ((signs & (1 << sign)) !== 0) found[count++] = sign;
    }
    return found.subarray(0, count);
  };
};
