/**
 * The words of a question: tokens as they were typed, and terms, which are tokens read against one article. Only types.
 */
import type { Word } from "../../language/index.ts";

/** A word that is searched for. */
export type QueryToken = Word &
  Readonly<{
    /** 1 for a word of the question itself, less for one of an earlier question that it continues. */
    share: number;
  }>;

/** One way to read a word of the question as a stem of the article. */
export type TermMatch = Readonly<{ stem: number /** 0..1: how much an occurrence counts. */; weight: number }>;

/** A distinct word of the question, read against one article. */
export type Term = Readonly<{
  form: string;
  stem: string;
  /** The stem that it is read as: another one when its spelling was repaired. */
  matchedStem: string;
  stop: boolean;
  /** Its place among the question's tokens; its offsets in the question. */
  position: number;
  start: number;
  end: number;
  /** Form of the article, -1 when the article does not have it as it is written. */
  formNumber: number;
  /** Empty when the article has the word in no form. */
  matches: readonly TermMatch[];
  /** Stems of the article that often mean the same ("ambassador" for "diplomat"); they are evidence, not the word. */
  synonyms: readonly number[];
  /** Read as another word by its spelling. */
  repaired: boolean;
  /** How much of an occurrence counts, 0..1: little for a function word or a word of an earlier question. */
  share: number;
  /** Its bit in sets of words, 1 << 0 … 1 << 30; 0 for a function word and beyond 31 words. */
  bit: number;
  /** Its rarity in the article times its share. */
  weight: number;
}>;

export type { SpellingCorrection } from "../../reply/index.ts";
