/** The order of some candidates by what was learned of words, and how sure that is of the first. */
import { confidenceRow } from "./confidence-features.ts";
import { confidenceLogOdds } from "./confidence-model.ts";
import { extractFeatures } from "./features/extract-features.ts";
import type { WordRanking } from "./fusion/word-ranking.ts";
import type { LearnedModel } from "./model/load-model.ts";
import { proximityGain } from "./proximity.ts";
import { rerank } from "./rerank.ts";
import type { Retrieval } from "./retrieve.ts";

/** Ranks some candidates by what was learned of words. */
export const rankByWords = (
  { ranker, confidenceModel }: Pick<LearnedModel, "ranker" | "confidenceModel">,
  { context, shown }: Retrieval,
  candidates: readonly number[],
): WordRanking => {
  const rows = extractFeatures(context, candidates);
  const scores = rerank(ranker, rows, candidates, context.index);
  if (shown !== undefined)
    for (const [c, sentence] of candidates.entries()) scores[c]! += proximityGain(sentence, shown);
  const order = candidates.map((_, c) => c).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const logOdds = confidenceLogOdds(confidenceModel, confidenceRow(context, { candidates, rows, scores, order }));
  return { context, candidates, rows, scores, order, logOdds };
};
