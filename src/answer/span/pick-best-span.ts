/** The candidate of a sentence that most probably answers, by the learned weights of its features. */
import type { DescribedCandidate } from "./candidates.ts";
import { MAX_SPAN_FEATURES, writeEndFeatures, writeOwnFeatures, writeStartFeatures } from "./features.ts";
import type { SpanContext } from "./span-context.ts";

/** The best candidate, and how probable it is among them all. */
export type BestSpan = Readonly<{
  candidate: DescribedCandidate;
  probability: number;
  /** How probable those are together that share words with it. */
  overlapping: number;
  /** How probable the best of the others is; and those together that are of the same kind (another number, another name). */
  rival: number;
  sameKind: number;
}>;

/** The most probable of the candidates, by a softmax over the sums of their features' weights; `undefined` when there are none. */
export const pickBestSpan = (
  context: SpanContext,
  candidates: readonly DescribedCandidate[],
  weights: ArrayLike<number>,
): BestSpan | undefined => {
  const features = new Int32Array(MAX_SPAN_FEATURES);
  const sumWeights = (count: number): number => {
    let sum = 0;
    for (let at = 0; at < count; at += 1) sum += weights[features[at] ?? 0] ?? 0;
    return sum;
  };
  let best: DescribedCandidate | undefined;
  let top = Number.NEGATIVE_INFINITY;
  const starts = context.tokens.map((_, from) => sumWeights(writeStartFeatures(context, from, features)));
  const ends = context.tokens.map((_, last) => sumWeights(writeEndFeatures(context, last + 1, features)));
  const scores = candidates.map((candidate) => {
    const own = sumWeights(writeOwnFeatures(context, candidate, features));
    const score = own + (starts[candidate.from] ?? 0) + (ends[candidate.to - 1] ?? 0);
    if (score > top) [best, top] = [candidate, score];
    return score;
  });
  if (best === undefined) return undefined;
  const { from, to, signature } = best;
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  let [overlapping, rival, sameKind] = [0, 0, 0];
  for (const [at, other] of candidates.entries()) {
    const probability = Math.exp((scores[at] ?? 0) - top) / total;
    if (other === best) continue;
    if (other.from < to && from < other.to) overlapping += probability;
    else {
      rival = Math.max(rival, probability);
      if (other.signature === signature) sameKind += probability;
    }
  }
  return { candidate: best, probability: 1 / total, overlapping, rival, sameKind };
};
