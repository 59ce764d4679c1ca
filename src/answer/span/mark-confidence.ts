/** How sure it is that the marked words are exactly those that answer: boosted trees over the features of the mark. */

import { evaluateTrees } from "../../search/rank/index.ts";
import { loadMarkModel } from "./load-span-weights.ts";
import { markFeaturesOf } from "./mark-features.ts";
import type { BestSpan } from "./pick-best-span.ts";

/** 0..1: how often such marks are the answer, word for word. `confidence`: that the sentence answers. */
export const markConfidenceOf = (best: BestSpan, confidence: number): number => {
  const { trees, bias } = loadMarkModel();
  const features = Float32Array.from(markFeaturesOf(best, confidence));
  return 1 / (1 + Math.exp(-bias - evaluateTrees(trees, features, 0)));
};
