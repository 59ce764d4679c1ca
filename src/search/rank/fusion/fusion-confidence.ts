/**
 * The columns that tell whether the first candidate of the fused ranking answers: its own row, how clear its lead is, and in
 * which pattern the question's pieces find their match in it. Of a question that the text nearly answers most pieces match
 * word for word, and the one that is asked for does not.
 */
import type { ArticleNearness, MatchPattern } from "../../../meaning/index.ts";
import { FUSION_FEATURES } from "./fusion-features.ts";

const LEAD_FEATURES = ["lead over second", "lead over third", "share of belief", "meaning over margin", "best of all"];
const PATTERN_FEATURES = ["margin", "standout", "unevenness"];

export const FUSION_CONFIDENCE_FEATURES: readonly string[] = [
  ...FUSION_FEATURES,
  ...LEAD_FEATURES,
  ...PATTERN_FEATURES,
];

/** The lead over a candidate that does not exist. */
const NO_RIVAL_LEAD = 9;

/**
 * The row of a ranking.
 *
 * @param rows the rows of all candidates.
 * @param order places of candidates, best first by `scores`.
 * @param pattern that of the first of them.
 */
export const fusionConfidenceRow = (
  rows: Float32Array,
  scores: Float32Array,
  order: readonly number[],
  nearness: Pick<ArticleNearness, "nearest" | "of" | "margin">,
  { standout, unevenness }: MatchPattern,
): Float32Array => {
  const width = FUSION_FEATURES.length;
  const [first = 0, second, third] = order;
  const top = scores[first]!;
  const leadOver = (place: number | undefined): number => (place === undefined ? NO_RIVAL_LEAD : top - scores[place]!);
  const belief = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  const [nearest] = nearness.nearest(1);
  const best = nearest === undefined ? 0 : nearness.of(nearest).score;
  const row = new Float32Array(FUSION_CONFIDENCE_FEATURES.length);
  row.set(rows.subarray(first * width, (first + 1) * width));
  const { margin } = nearness;
  const leads = [leadOver(second), leadOver(third), 1 / belief, best - margin, best];
  row.set([...leads, margin, standout, unevenness], width);
  return row;
};
