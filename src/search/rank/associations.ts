/** Which words of a sentence go with which words of a question: the learned table and its tokens. */
import type { ArticleIndex } from "../index/article-index.ts";
import { SHAPE } from "../index/token-shape.ts";
import { WORD_CLASS } from "../index/word-classes.ts";

/**
 * Which words of a sentence go with which words of a question ("author" with "wrote", "when" with a year), as log-odds
 * learned from questions and the sentences that answer them. The idea is that of a translation model for retrieval
 * (Berger and Lafferty 1999); the estimate is simpler.
 */
export type Associations = Readonly<{
  /** Language of the stems; the table is silent in others. */
  language: string;
  /** Stem → token; the first tokens are the `SIGNS`. */
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

/** What can be seen of a word without knowing it. */
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

/** The signs of a word, as bits in the order of `SIGNS`. */
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

/** By table and article: what is learned anew numbers its tokens anew. */
const tokensByTable = new WeakMap<Associations["tokens"], WeakMap<ArticleIndex, Int32Array>>();

/** Stem of the article → token, -1 for a stem that was not learned. */
export const associationTokensOf = (index: ArticleIndex, { tokens }: Associations): Int32Array => {
  const byIndex = tokensByTable.get(tokens) ?? new WeakMap<ArticleIndex, Int32Array>();
  tokensByTable.set(tokens, byIndex);
  const known = byIndex.get(index);
  if (known !== undefined) return known;
  const found = new Int32Array(index.stemNumbers.size).fill(-1);
  for (const [stem, number] of index.stemNumbers) found[number] = tokens.get(stem) ?? -1;
  byIndex.set(index, found);
  return found;
};

/** Tokens of a table at most, so that a column is two bytes and a visit can be noted in one array. */
export const MAX_ASSOCIATION_TOKENS = 1 << 14;
/** Token → when it was visited last. A set for each sentence would cost more than all the rest. */
const lastVisits = new Uint32Array(MAX_ASSOCIATION_TOKENS);
let visitNumber = 0;

/** Writes the distinct tokens of a sentence that the question does not have, and its signs, into `into`; returns how many there are. */
export const collectTokens = (
  index: ArticleIndex,
  tokens: Int32Array,
  span: Readonly<{ from: number; to: number }>,
  isAsked: (stem: number) => boolean,
  into: Uint16Array,
): number => {
  const time = ++visitNumber;
  let count = 0;
  let signs = 0;
  for (let w = span.from; w < span.to; w++) {
    const form = index.words[w]!;
    const stem = index.stemOf[form]!;
    signs |= signsOf(index.shapes[w]!, index.classes[form]!, w === span.from);
    const token = tokens[stem]!;
    if (token < 0 || isAsked(stem) || lastVisits[token] === time) continue;
    lastVisits[token] = time;
    into[count++] = token;
  }
  for (let sign = 0; sign < TOKEN_SIGNS.length; sign++) {
    if ((signs & (1 << sign)) !== 0) into[count++] = sign;
  }
  return count;
};
