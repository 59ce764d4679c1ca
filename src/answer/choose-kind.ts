/** Whether what was found is an answer, several passages to choose from, or nothing. */

import { ANSWER_THRESHOLD, MIN_CLEAR_CONFIDENCE, MIN_MORE_SCORE_SHARE } from "./threshold.ts";

/** What the kind of a reply depends on. */
export type Finding = Readonly<{
  /** How probable it is that the first passage answers. */
  confidence: number;
  /** The scores of the passages, best first. */
  scores: readonly number[];
  /** The least confidence with which anything is shown; the one of words alone when absent. */
  threshold?: number;
  /** The least confidence with which the first passage stands alone beside others; the one of words alone when absent. */
  clear?: number;
}>;

/** Passages that another one must be as good as, to be a choice beside the first. */
export const isRival = (score: number, first: number): boolean => score >= first * MIN_MORE_SCORE_SHARE;

/**
 * One passage stands alone when it is clear that it answers, or when nothing else comes near. Where neither is so a reader
 * chooses among the best; below the threshold nothing is shown as an answer.
 */
export const chooseKind = ({
  confidence,
  scores,
  threshold = ANSWER_THRESHOLD,
  clear = MIN_CLEAR_CONFIDENCE,
}: Finding) => {
  const [first, second] = scores;
  if (first === undefined || confidence < threshold) return "abstain";
  if (confidence >= clear || second === undefined || !isRival(second, first)) return "answer";
  return "choices";
};
