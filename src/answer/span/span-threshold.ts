import type { SpanQuestionType } from "./parse-span-question.ts";
import type { BestSpan } from "./pick-best-span.ts";
import type { SpanContext } from "./span-context.ts";

/** Never marked: of this kind of question too few marks are the answer, or the answer is a clause and the sentence says it best. */
const NO_THRESHOLD = Number.POSITIVE_INFINITY;

/**
 * How probable a candidate must be to be marked: the least of .5, .55 … at which marks share four of five words with the
 * answer, on articles that neither training nor the figures that are told have seen (test/tools/bench/answer-span.ts,
 * `--part validation`).
 */
const MIN_PROBABILITY: Readonly<Record<SpanQuestionType, number>> = {
  who: 0.5,
  whose: NO_THRESHOLD,
  when: 0.5,
  where: 0.55,
  "how many": 0.85,
  "how much": 0.55,
  "how long": 0.5,
  "how measure": NO_THRESHOLD,
  which: 0.7,
  "what noun": 0.55,
  what: 0.7,
  why: NO_THRESHOLD,
  how: NO_THRESHOLD,
  none: NO_THRESHOLD,
};

/** Whether anything is ever marked for what a question asks for; where not, nothing needs to be weighed. */
export const hasSpanThreshold = (wanted: SpanQuestionType): boolean => MIN_PROBABILITY[wanted] < NO_THRESHOLD;

/** Whether the best candidate is sure enough to be shown as the words that answer. */
export const reachesSpanThreshold = ({ question: asked }: SpanContext, { probability }: BestSpan): boolean =>
  probability >= MIN_PROBABILITY[asked.questionType];
