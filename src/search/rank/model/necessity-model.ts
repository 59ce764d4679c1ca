/** What was learned of the words that a question needs, and what it says of one question. Only types. */
import type { Trees } from "./trees.ts";

/**
 * How much a question needs each of its words: the sentence that answers "In what city was Ada Lovelace born?" has the
 * name nearly always, "born" mostly, "city" seldom. How often the answer has a word is learned (term necessity: Zhao and
 * Callan 2010), and how much it says that a sentence has it follows from that and from how many sentences have it anyway
 * (the relevance weight of Robertson and Spärck Jones 1976).
 */
export type NecessityModel = Readonly<{
  /** Token of the associations → log-odds that an answer has that stem, over those of all stems. */
  stems: Float32Array;
  /** Whether the sentence that answers has a word; whether, if it has not, its paragraph or the title has. As log-odds. */
  own: Trees;
  near: Trees;
}>;

/** What a word of the question says of a sentence that has it, that has it near, and that has it nowhere near. */
export type TermNecessity = Readonly<{
  bit: number;
  /** Its rarity, times how probable it is that the sentence that answers has it. */
  weight: number;
  /** How probable it is that the sentence that answers has the word; its paragraph or the title at least. */
  own: number;
  any: number;
  /** Log-odds that a sentence answers, by whether it has the word. */
  has: number;
  lacks: number;
  /** The same of a sentence that lacks the word, by whether its paragraph or the title has it. */
  near: number;
  nowhere: number;
}>;

export type TermNecessities = Readonly<{
  /** For each content word that the article has. */
  present: readonly TermNecessity[];
  /** For each that it has not: how probable it is that a sentence which answers would have it. */
  absent: readonly number[];
}>;
