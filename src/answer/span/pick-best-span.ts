/** The candidate of a sentence that most probably answers: scored by the weights of its features, then chosen by trees. */

import { evaluateTrees, type Trees } from "../../search/rank/index.ts";
import type { DescribedCandidate } from "./candidates.ts";
import { RERANKED_CANDIDATES, rerankFeaturesOf } from "./rerank-features.ts";
import { scoreCandidates } from "./score-candidates.ts";
import type { SpanContext } from "./span-context.ts";

/** What was learned of words that answer. */
export type SpanModel = Readonly<{
  /** One for each hashed feature. */
  weights: ArrayLike<number>;
  /** What the score of each of the most probable candidates lacks. */
  reranker: Trees;
}>;

/** The best candidate, and how probable it is among those that were looked at closely. */
export type BestSpan = Readonly<{
  candidate: DescribedCandidate;
  probability: number;
  /** How probable those are together that share words with it. */
  overlapping: number;
  /** How probable the best of the others is; and those together that are of the same kind (another number, another name). */
  rival: number;
  sameKind: number;
  /** How many were more probable at first, and the numbers by which it was chosen. */
  place: number;
  features: readonly number[];
}>;

/** The most probable of the candidates; `undefined` when there are none. */
export const pickBestSpan = (
  context: SpanContext,
  candidates: readonly DescribedCandidate[],
  { weights, reranker }: SpanModel,
): BestSpan | undefined => {
  const scores = scoreCandidates(context, candidates, weights);
  const close = scores.ranked.slice(0, RERANKED_CANDIDATES).map(({ candidate, score }, place) => {
    const features = rerankFeaturesOf(context, scores, place);
    return { candidate, place, features, score: score + evaluateTrees(reranker, Float32Array.from(features), 0) };
  });
  const [first, ...others] = close.sort((one, other) => other.score - one.score);
  if (first === undefined) return undefined;
  const { from, to, signature } = first.candidate;
  const total = close.reduce((sum, { score }) => sum + Math.exp(score - first.score), 0);
  let [overlapping, rival, sameKind] = [0, 0, 0];
  for (const { candidate, score } of others) {
    const probability = Math.exp(score - first.score) / total;
    if (candidate.from < to && from < candidate.to) overlapping += probability;
    else {
      rival = Math.max(rival, probability);
      if (candidate.signature === signature) sameKind += probability;
    }
  }
  const { candidate, place, features } = first;
  return { candidate, probability: 1 / total, overlapping, rival, sameKind, place, features };
};
