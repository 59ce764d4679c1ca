/** What is seen of the words that most probably answer, to say how sure it is that they do. */

import type { SpanQuestionType } from "./parse-span-question.ts";
import type { BestSpan } from "./pick-best-span.ts";

/** What is asked for where the words that answer can be marked at all: not a clause. */
const MARKED_TYPES: ReadonlySet<SpanQuestionType> = new Set([
  "who",
  "whose",
  "when",
  "where",
  "how many",
  "how much",
  "how long",
  "which",
  "what noun",
  "what",
]);

export const mayBeMarked = (wanted: SpanQuestionType): boolean => MARKED_TYPES.has(wanted);

/**
 * The numbers of a mark, always as many and in the same order.
 *
 * @param confidence that the sentence answers.
 */
export const markFeaturesOf = (best: BestSpan, confidence: number): readonly number[] => [
  ...best.features,
  best.probability,
  best.overlapping,
  best.rival,
  best.sameKind,
  best.place,
  confidence,
];
