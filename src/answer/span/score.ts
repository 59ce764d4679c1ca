import type { Candidate, Stretch } from "./candidates.ts";
import { endFeatures, MAX_FEATURES, ownFeatures, type Scene, startFeatures } from "./features.ts";

/** The best candidate, and how probable it is among them all. */
export type Best = Readonly<{ candidate: Candidate; probability: number }>;

const buffer = new Int32Array(MAX_FEATURES);

/** The sum of the weights of the first `count` features in the buffer. */
const sumOf = (count: number, weights: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += weights[buffer[at] ?? 0] ?? 0;
  return sum;
};

/** The most probable of the candidates, by a softmax over the sums of their features' weights; `undefined` when there are none. */
export const bestOf = (scene: Scene, candidates: readonly Stretch[], weights: ArrayLike<number>): Best | undefined => {
  let best: Candidate | undefined;
  let top = Number.NEGATIVE_INFINITY;
  const starts = scene.tokens.map((_, from) => sumOf(startFeatures(scene, from, buffer), weights));
  const ends = scene.tokens.map((_, last) => sumOf(endFeatures(scene, last + 1, buffer), weights));
  const scores = candidates.map((candidate) => {
    const own = sumOf(ownFeatures(scene, candidate, buffer), weights);
    const score = own + (starts[candidate.from] ?? 0) + (ends[candidate.to - 1] ?? 0);
    if (score > top) [best, top] = [candidate, score];
    return score;
  });
  if (best === undefined) return undefined;
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  return { candidate: best, probability: 1 / total };
};
