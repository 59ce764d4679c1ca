/** The first scores of a sentence's candidates, by the learned weights of their features, and what they say together. */

import type { DescribedCandidate } from "./candidates.ts";
import { MAX_SPAN_FEATURES, writeEndFeatures, writeOwnFeatures, writeStartFeatures } from "./features.ts";
import type { SpanContext } from "./span-context.ts";

/** A candidate with its score; its odds to the best one are the exponential of the difference. */
export type ScoredCandidate = Readonly<{
  candidate: DescribedCandidate;
  score: number;
  /** The parts of it that are the same for all that begin, and end, as it does. */
  start: number;
  end: number;
}>;

/** All candidates of a sentence by their scores. */
export type SpanScores = Readonly<{
  /** The best first. */
  ranked: readonly ScoredCandidate[];
  /** How probable each of them is, in the same order. */
  shares: readonly number[];
  /** For each token, how probable it is that the answer begins there, ends there, and has it. */
  begins: readonly number[];
  ends: readonly number[];
  within: readonly number[];
  bestStart: number;
  bestEnd: number;
}>;

const scoreEach = (
  context: SpanContext,
  candidates: readonly DescribedCandidate[],
  weights: ArrayLike<number>,
): ScoredCandidate[] => {
  const features = new Int32Array(MAX_SPAN_FEATURES);
  const sumWeights = (count: number): number => {
    let sum = 0;
    for (let at = 0; at < count; at += 1) sum += weights[features[at] ?? 0] ?? 0;
    return sum;
  };
  const starts = context.tokens.map((_, from) => sumWeights(writeStartFeatures(context, from, features)));
  const ends = context.tokens.map((_, last) => sumWeights(writeEndFeatures(context, last + 1, features)));
  return candidates.map((candidate) => {
    const own = sumWeights(writeOwnFeatures(context, candidate, features));
    const start = starts[candidate.from] ?? 0;
    const end = ends[candidate.to - 1] ?? 0;
    return { candidate, score: own + start + end, start, end };
  });
};

/** Scores all candidates; the softmax over the scores is how probable each is. */
export const scoreCandidates = (
  context: SpanContext,
  candidates: readonly DescribedCandidate[],
  weights: ArrayLike<number>,
): SpanScores => {
  const ranked = scoreEach(context, candidates, weights).sort((one, other) => other.score - one.score);
  const top = ranked[0]?.score ?? 0;
  const odds = ranked.map(({ score }) => Math.exp(score - top));
  const total = odds.reduce((sum, value) => sum + value, 0);
  const shares = odds.map((value) => value / total);
  const begins = context.tokens.map(() => 0);
  const ends = context.tokens.map(() => 0);
  const steps = [...context.tokens.map(() => 0), 0];
  for (const [at, { candidate }] of ranked.entries()) {
    const share = shares[at] ?? 0;
    begins[candidate.from] = (begins[candidate.from] ?? 0) + share;
    ends[candidate.to - 1] = (ends[candidate.to - 1] ?? 0) + share;
    steps[candidate.from] = (steps[candidate.from] ?? 0) + share;
    steps[candidate.to] = (steps[candidate.to] ?? 0) - share;
  }
  let sum = 0;
  const within = context.tokens.map((_, at) => {
    sum += steps[at] ?? 0;
    return sum;
  });
  return {
    ranked,
    shares,
    begins,
    ends,
    within,
    bestStart: ranked.reduce((most, { start }) => Math.max(most, start), Number.NEGATIVE_INFINITY),
    bestEnd: ranked.reduce((most, { end }) => Math.max(most, end), Number.NEGATIVE_INFINITY),
  };
};
