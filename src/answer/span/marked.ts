import type { Scene } from "./features.ts";
import type { Wanted } from "./question.ts";
import type { Best } from "./score.ts";

/** Never marked: of this kind of question too few marks are the answer, or the answer is a clause and the sentence says it best. */
const NEVER = Number.POSITIVE_INFINITY;

/**
 * How probable a candidate must be to be marked: the least of .5, .55 … at which marks share four of five words with the
 * answer, on articles that neither training nor the figures that are told have seen (test/bench/answer-span.ts,
 * `--part validation`).
 */
const LEAST: Readonly<Record<Wanted, number>> = {
  who: 0.5,
  whose: NEVER,
  when: 0.5,
  where: 0.55,
  "how many": 0.85,
  "how much": 0.55,
  "how long": 0.5,
  "how measure": NEVER,
  which: 0.7,
  "what noun": 0.55,
  what: 0.7,
  why: NEVER,
  how: NEVER,
  none: NEVER,
};

/** Whether anything is ever marked for what a question asks for; where not, nothing needs to be weighed. */
export const mayBeMarked = (wanted: Wanted): boolean => LEAST[wanted] < NEVER;

/** Whether the best candidate is sure enough to be shown as the words that answer. */
export const isMarked = ({ asked }: Scene, { probability }: Best): boolean => probability >= LEAST[asked.wanted];
