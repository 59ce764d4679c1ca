/**
 * Decides how near each sentence of an article is to a question: the cosine of all, and late interaction, which is dearer,
 * of those that are asked for.
 */

import { cosineOf, createPatternOf, lateInteractionOf, type MatchPattern, type ScoreWeights } from "../score.ts";
import type { QuestionVectors, SentenceVectors } from "../vectors.ts";

/** Sentences whose late interaction is computed to find the nearest; the others are too far by the cosine. */
const MAX_LATE_SENTENCES = 50;
/** Sentences by which it is told how near an article is as a whole: one may be near by chance. */
const CLOSEST_SENTENCES = 3;

/** What is known of a sentence's meaning, seen from a question. */
export type SentenceNearness = Readonly<{
  /** The cosine of both as a whole, -1…1. */
  cosine: number;
  /** Late interaction, -1…1. */
  late: number;
  /** Both as one number, the log-odds that the sentence answers, as the encoder was trained. */
  score: number;
}>;

/** The sentences of one article, seen from one question. */
export type ArticleNearness = Readonly<{
  of(sentence: number): SentenceNearness;
  /** How the pieces of the question find their match in a sentence. */
  patternOf(sentence: number): MatchPattern;
  /** The nearest sentences, nearest first. */
  nearest(limit: number): readonly number[];
  /** The mean cosine of the nearest sentences, -1…1: at hardly any cost, which articles are worth a closer look. */
  closeness: number;
  /** What the best score must exceed before it is likelier than not that anything answers. */
  margin: number;
}>;

export const compareSentences = (
  weights: ScoreWeights,
  question: QuestionVectors,
  sentences: readonly SentenceVectors[],
): ArticleNearness => {
  const cosines = Float32Array.from(sentences, (sentence) => cosineOf(question, sentence));
  const known = new Map<number, SentenceNearness>();
  const patternOf = createPatternOf(question);
  const of = (sentence: number): SentenceNearness => {
    const found = known.get(sentence);
    if (found !== undefined) return found;
    const cosine = cosines[sentence]!;
    const late = lateInteractionOf(question, sentences[sentence]!);
    const made = { cosine, late, score: weights.late * late + weights.cosine * cosine + weights.bias };
    known.set(sentence, made);
    return made;
  };
  let order: readonly number[] | undefined;
  const ordered = (): readonly number[] =>
    [...cosines.keys()]
      .sort((a, b) => cosines[b]! - cosines[a]! || a - b)
      .slice(0, MAX_LATE_SENTENCES)
      .sort((a, b) => of(b).score - of(a).score || a - b);
  const closest = cosines.toSorted((a, b) => b - a).slice(0, CLOSEST_SENTENCES);
  return {
    of,
    patternOf: (sentence) => patternOf(sentences[sentence]!),
    nearest(limit) {
      order ??= ordered();
      return order.slice(0, limit);
    },
    closeness: closest.reduce((sum, cosine) => sum + cosine, 0) / Math.max(1, closest.length),
    margin: question.margin,
  };
};
