/** What was learned of words that answer, how its features are hashed, and what a question wants of such a word. */

/**
 * Which word of a sentence would be (part of) the answer, before any sentence is chosen: a year beside the verb that was
 * asked, a name behind "by". Each word has a score, the sum of the weights of its features; features are pairs and
 * triples of what is asked and what stands there, hashed (Weinberger and others 2009). Learned so that the words of
 * right answers are likely among all words of all candidates.
 */
export type AnswerWordModel = Readonly<{
  /** In this language words count by themselves; in others only by what can be seen of them, which is learned apart. */
  language: string;
  /** Hashed feature → weight. */
  weights: Float32Array;
}>;

/** Bits of a hashed feature. Measured: as good as 18. */
const HASH_BITS = 16;
export const HASH_MASK = (1 << HASH_BITS) - 1;
/** Those of words that are not known stand behind them, and are fewer: there are only kinds of words. */
const UNKNOWN_WORD_BITS = 14;
export const UNKNOWN_WORD_OFFSET = 1 << HASH_BITS;
export const UNKNOWN_WORD_MASK = (1 << UNKNOWN_WORD_BITS) - 1;
/** Weights in the table. */
export const ANSWER_WEIGHT_COUNT = UNKNOWN_WORD_OFFSET + (1 << UNKNOWN_WORD_BITS);

/**
 * The hashed features of a word, by their place in its list. The place goes into the hash: what was learned depends on
 * it. To add one, name it here, write it in `answer-words.ts`, and learn the weights anew (`npm run train`).
 */
export const WORD_FEATURE = {
  kind: 0,
  kindAndBefore: 1,
  kindAndBehind: 2,
  kindAndLeftDistance: 3,
  kindAndRightDistance: 4,
  bothDistances: 5,
  kindForHead: 6,
  stemForHead: 7,
  stem: 8,
  beforeForHead: 9,
  behindForHead: 10,
  twoBefore: 11,
  twoBehind: 12,
  verbDistance: 13,
  verbSideForOpening: 14,
  headDistance: 15,
  stemForAnything: 16,
  marks: 17,
  beforeForOpening: 18,
  leftTerm: 19,
  rightTerm: 20,
} as const;

/** Features of a word. */
export const WORD_FEATURE_COUNT = Object.keys(WORD_FEATURE).length;

/** The number of a feature in its hash; they count from 1. */
export const hashNumberOf = (feature: number): number => feature + 1;

/** A question as far as it says what would answer it. */
export type WantedAnswer = Readonly<{
  /** Whether the words of its language are known. */
  isKnown: boolean;
  /** The noun that says what is asked for ("city"), as a term; -1 when there is none. */
  headTerm: number;
  /** Term of the first content word behind that noun, often the verb; -1 when there is none. */
  verbTerm: number;
  /** Term → hash of its stem. */
  stems: Int32Array;
  /** Feature → the hash with which it begins: its number, and what it has of the question. */
  begin: Int32Array;
}>;
