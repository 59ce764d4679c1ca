/** The order of the candidates by words and meaning together, and how sure it is of the first. */
import type { ArticleNearness } from "../../../meaning/index.ts";
import { calibrate } from "../model/calibrate.ts";
import { evaluateTrees } from "../model/trees.ts";
import { fusionConfidenceRow } from "./fusion-confidence.ts";
import { FUSION_FEATURES, fusionRows } from "./fusion-features.ts";
import type { FusionModel } from "./load-fusion-model.ts";
import { standoutGain } from "./pattern-gain.ts";
import { foreignScore, priorScore } from "./prior-score.ts";
import type { WordRanking } from "./word-ranking.ts";

/** What was made of the candidates of a ranking by words; `scores` and `order` are by their places. */
export type FusedRanking = Readonly<{ scores: Float32Array; order: readonly number[]; confidence: number }>;

/** @param adjust what a candidate's score gains beside what was learned. */
export const fuse = (
  { ranker, answers, curve }: FusionModel,
  words: WordRanking,
  nearness: ArticleNearness,
  adjust: (sentence: number) => number,
): FusedRanking => {
  const rows = fusionRows(words, nearness);
  const width = FUSION_FEATURES.length;
  const isForeign = words.context.question.spoken !== undefined;
  // The trees learned from questions in the article's language.
  const worthOf = (sentence: number, at: number): number =>
    isForeign
      ? foreignScore(rows, at)
      : priorScore(rows, at) + standoutGain(rows, at, nearness.patternOf(sentence)) + evaluateTrees(ranker, rows, at);
  const scores = Float32Array.from(words.candidates, (sentence, c) => worthOf(sentence, c * width) + adjust(sentence));
  const order = words.candidates.map((_, c) => c).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const [first = 0] = order;
  const pattern = nearness.patternOf(words.candidates[first]!);
  const logOdds = evaluateTrees(answers, fusionConfidenceRow(rows, scores, order, nearness, pattern), 0);
  return { scores, order, confidence: calibrate(curve, logOdds) };
};
