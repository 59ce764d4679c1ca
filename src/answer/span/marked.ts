import type { Scene } from "./features.ts";
import type { Wanted } from "./question.ts";
import type { Best } from "./score.ts";

/** How probable a candidate must be to be marked. Reasons and manners are clauses: the sentence itself is the answer. */
const LEAST: Readonly<Record<Wanted, number>> = {
  who: 0.55,
  whose: 0.55,
  when: 0.55,
  where: 0.55,
  "how many": 0.55,
  "how much": 0.55,
  "how long": 0.55,
  "how measure": 0.55,
  which: 0.55,
  "what noun": 0.55,
  what: 0.6,
  why: 2,
  how: 2,
  none: 2,
};

/** Whether the best candidate is sure enough to be shown as the words that answer. */
export const isMarked = ({ asked }: Scene, { probability }: Best): boolean => probability >= LEAST[asked.wanted];
