import type { Candidate } from "./candidates.ts";
import { featuresOf, MAX_FEATURES, type Scene } from "./features.ts";

/** The best candidate, and how probable it is among them all. */
export type Best = Readonly<{ candidate: Candidate; probability: number }>;

const buffer = new Int32Array(MAX_FEATURES);

/** The sum of the weights of a candidate's features. */
export const scoreOf = (scene: Scene, candidate: Candidate, weights: ArrayLike<number>): number => {
  const count = featuresOf(scene, candidate, buffer);
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += weights[buffer[at] ?? 0] ?? 0;
  return sum;
};

/** The most probable of the candidates, by a softmax over their scores; `undefined` when there are none. */
export const bestOf = (
  scene: Scene,
  candidates: readonly Candidate[],
  weights: ArrayLike<number>,
): Best | undefined => {
  let best: Candidate | undefined;
  let top = Number.NEGATIVE_INFINITY;
  const scores = candidates.map((candidate) => {
    const score = scoreOf(scene, candidate, weights);
    if (score > top) [best, top] = [candidate, score];
    return score;
  });
  if (best === undefined) return undefined;
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  return { candidate: best, probability: 1 / total };
};
