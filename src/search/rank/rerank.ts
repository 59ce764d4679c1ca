/** The order of the candidates, by boosted trees over their features. */
import type { ArticleIndex } from "../index/index.ts";
import { FEATURE_NAMES } from "./features/extract-features.ts";
import { evaluateTrees, type Trees } from "./model/trees.ts";

/**
 * All candidates go through the first trees, only the best of them through the others. Measured on
 * articles that nothing was learned from: as many first sentences are right as with all trees for all candidates.
 */
const FIRST_PASS_TREES = 40;
const MAX_SECOND_PASS = 8;

/**
 * What a sentence outside the body loses, in log-odds. Headline, caption and standfirst each put the whole story into one
 * sentence and so share words with most questions on it, while the details that are asked for are in the body; the
 * articles that were learned from have none of them. One must look thirty times as likely to win.
 */
const OUTSIDE_BODY_PENALTY = Math.log(30);

/** What a sentence loses for where it is in the article, in log-odds. */
export const placePenalty = ({ isHeading, isAside }: ArticleIndex, sentence: number): number =>
  OUTSIDE_BODY_PENALTY * (isHeading[sentence]! + isAside[sentence]!);

/** The ranker's score of each candidate, by row; those that were not kept come after those that were. */
export const rerank = (
  ranker: Trees,
  rows: Float32Array,
  candidates: readonly number[],
  index: ArticleIndex,
): Float32Array => {
  const width = FEATURE_NAMES.length;
  const count = candidates.length;
  const last = ranker.roots.length;
  const early = Math.min(FIRST_PASS_TREES, last);
  const scores = new Float32Array(count);
  for (let c = 0; c < count; c++) scores[c] = evaluateTrees(ranker, rows, c * width, 0, early);
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
  let least = Number.POSITIVE_INFINITY;
  for (const c of order.slice(0, MAX_SECOND_PASS)) {
    const sentence = candidates[c]!;
    scores[c]! += evaluateTrees(ranker, rows, c * width, early, last);
    scores[c]! -= placePenalty(index, sentence);
    least = Math.min(least, scores[c]!);
  }
  const dropped = order.slice(MAX_SECOND_PASS);
  const best = dropped.length === 0 ? 0 : scores[dropped[0]!]!;
  for (const c of dropped) scores[c] = least + scores[c]! - best - 1e-3;
  return scores;
};
