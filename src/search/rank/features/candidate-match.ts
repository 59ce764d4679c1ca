/** A candidate sentence with the words of the question that it has: read once, for all features that look at its words. */
import type { RankingContext } from "../ranking-context.ts";

/** Of a longer sentence only the beginning is read: a list of 300 words is no better an answer for its end. */
export const MAX_SENTENCE_WORDS = 300;

/** Filled anew for each candidate. */
export type CandidateMatch = {
  sentence: number;
  /** The sentence's words are `index.words[from .. to]`. */
  from: number;
  to: number;
  /** Its place in the first ranking, from 0. */
  rank: number;
  /** How many words of the question it has; their places (from 0), and the term of each. */
  hits: number;
  readonly places: Int16Array;
  readonly terms: Int16Array;
  /** Term → the place where it is first; -1 when the sentence lacks it. */
  readonly first: Int16Array;
  /** Word of the sentence → 1 + its term, 0 for a word that the question does not have. */
  readonly termOfWord: Uint8Array;
};

/** @param terms How many terms a question has at most. */
export const createCandidateMatch = (terms: number): CandidateMatch => ({
  sentence: 0,
  from: 0,
  to: 0,
  rank: 0,
  hits: 0,
  places: new Int16Array(MAX_SENTENCE_WORDS),
  terms: new Int16Array(MAX_SENTENCE_WORDS),
  first: new Int16Array(terms),
  termOfWord: new Uint8Array(MAX_SENTENCE_WORDS),
});

/** Reads a candidate. `rank` is its place in the first ranking. */
export const matchTerms = (
  { index, terms, termOfStem }: RankingContext,
  sentence: number,
  rank: number,
  into: CandidateMatch,
): void => {
  const from = index.sentences[sentence]!;
  const to = Math.min(index.sentences[sentence + 1]!, from + MAX_SENTENCE_WORDS);
  into.sentence = sentence;
  into.from = from;
  into.to = to;
  into.rank = rank;
  into.first.fill(-1, 0, terms.length);
  let hits = 0;
  for (let w = from; w < to; w++) {
    const term = termOfStem[index.stemOf[index.words[w]!]!]!;
    into.termOfWord[w - from] = term;
    if (term === 0) continue;
    into.places[hits] = w - from;
    into.terms[hits] = term - 1;
    hits++;
    if (into.first[term - 1] === -1) into.first[term - 1] = w - from;
  }
  into.hits = hits;
};
