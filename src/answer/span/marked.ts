import type { Scene } from "./features.ts";
import type { Wanted } from "./question.ts";
import type { Best } from "./score.ts";

/**
 * How probable a candidate must be to be marked; chosen so that seven of ten marks and more are the very answer on
 * questions that training did not see. Reasons and manners are clauses: there the sentence itself is the answer.
 */
const LEAST: Readonly<Record<Wanted, number>> = {
  who: 0.55,
  whose: Number.POSITIVE_INFINITY,
  when: 0.55,
  where: 0.55,
  "how many": 0.6,
  "how much": 0.6,
  "how long": 0.6,
  "how measure": 0.7,
  which: 0.6,
  "what noun": 0.6,
  what: 0.75,
  why: Number.POSITIVE_INFINITY,
  how: Number.POSITIVE_INFINITY,
  none: Number.POSITIVE_INFINITY,
};

/** Whether the best candidate is sure enough to be shown as the words that answer. */
export const isMarked = ({ asked }: Scene, { probability }: Best): boolean => probability >= LEAST[asked.wanted];
