/** BM25 of the sentences and paragraphs of an article, by words and by letter n-grams. */
import type { ArticleIndex } from "../index/index.ts";
import {
  charNgrams,
  documentFrequency,
  idf,
  PARAGRAPH_BM25,
  type Postings,
  SENTENCE_BM25,
  saturate,
} from "../index/index.ts";
import type { QueryToken, Term } from "../question/index.ts";
import { tokenShareOf } from "../question/index.ts";

/** BM25 of every sentence and paragraph, each over its ideal: the score of a place that holds the whole question. */
export type Bm25Scores = Readonly<{
  stems: Float32Array;
  grams: Float32Array;
  paragraphStems: Float32Array;
  paragraphGrams: Float32Array;
  /** Which content words of the question each sentence has, as `bit`s of terms. */
  masks: Int32Array;
  /** The same for synonyms of the content words. */
  synonymMasks: Int32Array;
  /** All of it in one number, 0 for a sentence that shares nothing with the question. */
  total: Float32Array;
}>;

/**
 * What each kind of evidence weighs. Words and grams err differently (a gram survives inflection, compounds and typing
 * errors; a word is not deceived by look-alikes), a paragraph's subject carries its pronouns, and a sentence next to a
 * good one often answers. Set by hand on training articles; the learned ranking starts from the best of this order.
 */
const SCORE_WEIGHTS = {
  stems: 0.55,
  grams: 0.45,
  paragraphStems: 0.25,
  paragraphGrams: 0.2,
  before: 0.06,
  after: 0.04,
};

/** A synonym of a word that the article lacks brings its sentences into view, not to the top. */
const SYNONYM_WEIGHT = 0.3;

type PlaceScores = Readonly<{ sentence: Float32Array; paragraph: Float32Array }>;
type WeightedTerm = Readonly<{ postings: Postings; term: number; weight: number }>;

const addTerm = (
  index: ArticleIndex,
  kind: "words" | "grams",
  { postings, term, weight }: WeightedTerm,
  into: PlaceScores,
): void => {
  const { paragraphs, paragraphStarts } = index;
  const { sentence: lengths, paragraph: paragraphLengths } = index.lengths[kind];
  const from = postings.starts[term]!;
  const to = postings.starts[term + 1]!;
  const rarity = weight * idf(to - from, lengths.length);
  let paragraphCount = 0;
  let last = -1;
  for (let i = from; i < to; i++) {
    const s = postings.places[i]!;
    into.sentence[s]! += rarity * saturate(postings.counts[i]!, lengths[s]!, SENTENCE_BM25);
    if (paragraphs[s] !== last) paragraphCount++;
    last = paragraphs[s]!;
  }
  const paragraphRarity = weight * idf(paragraphCount, paragraphStarts.length - 1);
  for (let i = from; i < to; ) {
    const p = paragraphs[postings.places[i]!]!;
    let count = 0;
    for (; i < to && paragraphs[postings.places[i]!] === p; i++) count += postings.counts[i]!;
    into.paragraph[p]! += paragraphRarity * saturate(count, paragraphLengths[p]!, PARAGRAPH_BM25);
  }
};

/** Divides by what a place of mean length would score that holds everything once. */
const divideByIdeal = (scores: Float32Array, ideal: number): Float32Array => {
  if (ideal > 0) for (let i = 0; i < scores.length; i++) scores[i]! /= ideal;
  return scores;
};

const scorePlaces = (
  index: ArticleIndex,
  kind: "words" | "grams",
  present: readonly WeightedTerm[],
  absent: number,
  related: readonly WeightedTerm[] = [],
): PlaceScores => {
  const sentenceCount = index.paragraphs.length;
  const paragraphCount = index.paragraphStarts.length - 1;
  const into = { sentence: new Float32Array(sentenceCount), paragraph: new Float32Array(paragraphCount) };
  let ideal = absent * idf(0, sentenceCount);
  let paragraphIdeal = absent * idf(0, paragraphCount);
  for (const weighted of present) {
    addTerm(index, kind, weighted, into);
    const count = documentFrequency(weighted.postings, weighted.term);
    ideal += weighted.weight * idf(count, sentenceCount);
    paragraphIdeal += weighted.weight * idf(Math.min(count, paragraphCount), paragraphCount);
  }
  for (const weighted of related) addTerm(index, kind, weighted, into);
  divideByIdeal(into.sentence, ideal);
  divideByIdeal(into.paragraph, paragraphIdeal);
  return into;
};

/** Scores every sentence of the article that shares a word or a gram with the question. */
export const scoreBm25 = (index: ArticleIndex, terms: readonly Term[], tokens: readonly QueryToken[]): Bm25Scores => {
  const stems: WeightedTerm[] = [];
  const related: WeightedTerm[] = [];
  let absent = 0;
  for (const { matches, share, synonyms } of terms) {
    for (const { stem, weight } of matches) {
      stems.push({ postings: index.stemPostings, term: stem, weight: (weight * share) / matches.length });
    }
    if (matches.length > 0) continue;
    absent += share;
    for (const term of synonyms) related.push({ postings: index.stemPostings, term, weight: SYNONYM_WEIGHT * share });
  }
  const byStems = scorePlaces(index, "words", stems, absent, related);

  const { hashes, owners } = charNgrams(tokens);
  const weightOf = new Map<number, number>();
  for (const [i, gram] of hashes.entries()) {
    const weight = tokenShareOf(tokens[owners[i]!]!);
    weightOf.set(gram, Math.max(weight, weightOf.get(gram) ?? 0));
  }
  const grams: WeightedTerm[] = [];
  let absentGrams = 0;
  for (const [gram, weight] of weightOf) {
    const term = index.gramNumbers.get(gram);
    if (term === undefined) absentGrams += weight;
    else grams.push({ postings: index.gramPostings, term, weight });
  }
  const byGrams = scorePlaces(index, "grams", grams, absentGrams);

  return {
    stems: byStems.sentence,
    grams: byGrams.sentence,
    paragraphStems: byStems.paragraph,
    paragraphGrams: byGrams.paragraph,
    masks: termMasksOf(index, terms, ({ matches }) => matches.map(({ stem }) => stem)),
    synonymMasks: termMasksOf(index, terms, ({ synonyms }) => synonyms),
    total: combineScores(index, byStems, byGrams),
  };
};

const termMasksOf = (
  { stemPostings, paragraphs }: ArticleIndex,
  terms: readonly Term[],
  stemsOf: (term: Term) => readonly number[],
): Int32Array => {
  const masks = new Int32Array(paragraphs.length);
  for (const term of terms) {
    if (term.bit === 0) continue;
    for (const stem of stemsOf(term)) {
      for (let i = stemPostings.starts[stem]!; i < stemPostings.starts[stem + 1]!; i++) {
        masks[stemPostings.places[i]!]! |= term.bit;
      }
    }
  }
  return masks;
};

const combineScores = (index: ArticleIndex, stems: PlaceScores, grams: PlaceScores): Float32Array => {
  const count = index.paragraphs.length;
  const own = new Float32Array(count);
  for (let s = 0; s < count; s++)
    own[s] = SCORE_WEIGHTS.stems * stems.sentence[s]! + SCORE_WEIGHTS.grams * grams.sentence[s]!;
  const total = new Float32Array(count);
  for (let s = 0; s < count; s++) {
    const p = index.paragraphs[s]!;
    const before = s > 0 && index.paragraphs[s - 1] === p ? own[s - 1]! : 0;
    const after = s + 1 < count && index.paragraphs[s + 1] === p ? own[s + 1]! : 0;
    total[s] =
      own[s]! +
      SCORE_WEIGHTS.paragraphStems * stems.paragraph[p]! +
      SCORE_WEIGHTS.paragraphGrams * grams.paragraph[p]! +
      SCORE_WEIGHTS.before * before +
      SCORE_WEIGHTS.after * after;
  }
  return total;
};

/** The best sentences by total score, best first; earlier ones first among equals. */
export const topSentences = (total: Float32Array, limit: number): number[] => {
  const top: number[] = [];
  for (let s = 0; s < total.length; s++) {
    if (total[s]! <= 0 || (top.length === limit && total[s]! <= total[top[limit - 1]!]!)) continue;
    let at = Math.min(top.length, limit - 1);
    while (at > 0 && total[top[at - 1]!]! < total[s]!) {
      top[at] = top[at - 1]!;
      at--;
    }
    top[at] = s;
  }
  return top;
};
