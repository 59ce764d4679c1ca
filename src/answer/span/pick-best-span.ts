import type { DescribedCandidate, SpanCandidate } from "./candidates.ts";
import {
  MAX_SPAN_FEATURES,
  type SpanContext,
  writeEndFeatures,
  writeOwnFeatures,
  writeStartFeatures,
} from "./features.ts";

/** The best candidate, and how probable it is among them all. */
export type BestSpan = Readonly<{ candidate: SpanCandidate; probability: number }>;

const featureBuffer = new Int32Array(MAX_SPAN_FEATURES);

/** The sum of the weights of the first `count` features in the buffer. */
const sumWeights = (count: number, weights: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += weights[featureBuffer[at] ?? 0] ?? 0;
  return sum;
};

/** The most probable of the candidates, by a softmax over the sums of their features' weights; `undefined` when there are none. */
export const pickBestSpan = (
  scene: SpanContext,
  candidates: readonly DescribedCandidate[],
  weights: ArrayLike<number>,
): BestSpan | undefined => {
  let best: SpanCandidate | undefined;
  let top = Number.NEGATIVE_INFINITY;
  const starts = scene.tokens.map((_, from) => sumWeights(writeStartFeatures(scene, from, featureBuffer), weights));
  const ends = scene.tokens.map((_, last) => sumWeights(writeEndFeatures(scene, last + 1, featureBuffer), weights));
  const scores = candidates.map((candidate) => {
    const own = sumWeights(writeOwnFeatures(scene, candidate, featureBuffer), weights);
    const score = own + (starts[candidate.from] ?? 0) + (ends[candidate.to - 1] ?? 0);
    if (score > top) [best, top] = [candidate, score];
    return score;
  });
  if (best === undefined) return undefined;
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  return { candidate: best, probability: 1 / total };
};
