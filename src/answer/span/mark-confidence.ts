/** How sure it is that the marked words answer: a logistic regression over the features of the mark. */

import { markFeaturesOf } from "./mark-features.ts";
import { MARK_WEIGHTS } from "./mark-weights.ts";
import type { BestSpan } from "./pick-best-span.ts";
import type { SpanContext } from "./span-context.ts";

/** 0..1: how many of their words, on average, such marks share with the answer. `confidence`: that the sentence answers. */
export const markConfidenceOf = (context: SpanContext, best: BestSpan, confidence: number): number => {
  const features = markFeaturesOf(context, best, confidence);
  const sum = features.reduce((all, value, at) => all + value * (MARK_WEIGHTS[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
};
