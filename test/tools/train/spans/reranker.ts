/** Learns the trees that choose among the most probable candidates: what their first scores lack. */
import type { DescribedCandidate } from "../../../../src/answer/span/candidates.ts";
import { RERANKED_CANDIDATES, rerankFeaturesOf } from "../../../../src/answer/span/rerank-features.ts";
import { scoreCandidates } from "../../../../src/answer/span/score-candidates.ts";
import type { SpanContext } from "../../../../src/answer/span/span-context.ts";
import type { Trees } from "../../../../src/search/rank/model/trees.ts";
import { createRandom } from "../../bench/data/random.ts";
import { boost } from "../boosting/boost.ts";
import { softmaxLoss } from "../boosting/losses.ts";
import { addRow, createRows, type Rows, tableOf } from "../boosting/rows.ts";

/** One question, and weights that were learned without its article. */
export type RerankCase = Readonly<{
  context: SpanContext;
  candidates: readonly DescribedCandidate[];
  isRight: (candidate: DescribedCandidate) => boolean;
  weights: Float32Array;
}>;

const LEAVES = 24;
const RATE = 0.06;

export const learnReranker = (cases: Iterable<RerankCase>, trees: number): Trees => {
  let rows: Rows | undefined;
  const starts: number[] = [];
  for (const { context, candidates, isRight, weights } of cases) {
    const scores = scoreCandidates(context, candidates, weights);
    const close = scores.ranked.slice(0, RERANKED_CANDIDATES);
    const labels = close.map(({ candidate }) => isRight(candidate));
    if (!labels.includes(true)) continue;
    for (const [place, { score }] of close.entries()) {
      const features = rerankFeaturesOf(context, scores, place);
      rows ??= createRows(features.length);
      addRow(rows, Float32Array.from(features), labels[place] === true ? 1 : 0);
      starts.push(score);
    }
    rows?.groups.push(rows.count);
  }
  if (rows === undefined) throw new Error("no question has an answer that may be found");
  const groups = Uint32Array.from(rows.groups);
  return boost(tableOf(rows), {
    trees,
    leaves: LEAVES,
    rate: RATE,
    minHessian: 20,
    lambda: 5,
    rowShare: 0.6,
    columnShare: 0.6,
    random: createRandom(1),
    groups,
    derive: softmaxLoss(rows.labels.subarray(0, rows.count), groups),
    start: Float64Array.from(starts),
  });
};
