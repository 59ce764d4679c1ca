/** Learns the fused ranking and its confidence, and tells how good they are on articles that each half did not see. */

import type { ArticleNearness, MatchPattern } from "../../../../src/meaning/index.ts";
import { compareSentences, type ScoreWeights } from "../../../../src/meaning/index.ts";
import {
  FUSION_CONFIDENCE_FEATURES,
  fusionConfidenceRow,
} from "../../../../src/search/rank/fusion/fusion-confidence.ts";
import { FUSION_FEATURES, fusionRows } from "../../../../src/search/rank/fusion/fusion-features.ts";
import type { FusionModel } from "../../../../src/search/rank/fusion/load-fusion-model.ts";
import { standoutGain } from "../../../../src/search/rank/fusion/pattern-gain.ts";
import { priorScore } from "../../../../src/search/rank/fusion/prior-score.ts";
import type { LearnedModel } from "../../../../src/search/rank/model/load-model.ts";
import { evaluateTrees, type Trees } from "../../../../src/search/rank/model/trees.ts";
import { rankByWords } from "../../../../src/search/rank/rank-by-words.ts";
import { shortlist } from "../../../../src/search/rank/retrieve.ts";
import { uniteCandidates } from "../../../../src/search/rank/unite-candidates.ts";
import { createRandom, hashString } from "../../bench/data/random.ts";
import { auroc } from "../../bench/measures/measures.ts";
import { boost } from "../boosting/boost.ts";
import { fitIsotonic } from "../boosting/isotonic.ts";
import { logisticLoss, softmaxLoss } from "../boosting/losses.ts";
import { addRow, createRows, type Rows, tableOf } from "../boosting/rows.ts";
import type { QuestionStanding } from "../confidence-model.ts";
import { retrieveText } from "../retrieve-text.ts";
import type { FusionCase } from "./cases.ts";
import type { TextVectors } from "./text-vectors.ts";

/** A case as the ranking sees it. */
export type RankedCase = Readonly<{
  rows: Float32Array;
  /** What each candidate is worth before anything is learned. */
  priors: Float32Array;
  patterns: readonly MatchPattern[];
  /** Which candidates answer. */
  labels: Uint8Array;
  /** Whether the first candidate answers, by words alone and by meaning alone. */
  byWords: boolean;
  byMeaning: boolean;
  nearness: Pick<ArticleNearness, "nearest" | "of" | "margin">;
  standing: QuestionStanding;
  source: string;
  half: number;
}>;

const bestNearness = (nearness: ArticleNearness): RankedCase["nearness"] => {
  const nearest = nearness.nearest(1);
  const best = nearness.of(nearest[0] ?? 0);
  return { nearest: () => nearest, of: () => best, margin: nearness.margin };
};

/** Ranks a case by words and puts the meaning beside it; `undefined` when there is no candidate. */
export const rankCase = async (
  { exercise, question, gold, words, standing, source, title }: FusionCase,
  model: Pick<LearnedModel, "ranker" | "confidenceModel">,
  vectors: TextVectors,
  weights: ScoreWeights,
): Promise<RankedCase | undefined> => {
  const { article } = exercise.index;
  const sentences = await vectors.sentences(article.sentences.map(({ start, end }) => article.text.slice(start, end)));
  const nearness = compareSentences(weights, await vectors.question(question), sentences);
  const retrieval = retrieveText(exercise.index, question, words);
  const candidates = uniteCandidates(shortlist(retrieval), nearness);
  if (candidates.length === 0) return undefined;
  const ranking = rankByWords(model, retrieval, candidates);
  const [nearest = -1] = nearness.nearest(1);
  const rows = fusionRows(ranking, nearness);
  const patterns = candidates.map((sentence) => nearness.patternOf(sentence));
  const width = FUSION_FEATURES.length;
  return {
    rows,
    priors: Float32Array.from(
      patterns,
      (pattern, c) => priorScore(rows, c * width) + standoutGain(rows, c * width, pattern),
    ),
    patterns,
    labels: Uint8Array.from(candidates, (sentence) => (gold.has(sentence) ? 1 : 0)),
    byWords: gold.has(candidates[ranking.order[0]!]!),
    byMeaning: gold.has(nearest),
    nearness: bestNearness(nearness),
    standing,
    source,
    half: hashString(title) & 1,
  };
};

export type FusionOptions = Readonly<{
  trees: number;
  leaves: number;
  seed: number;
  weightOf: (source: string) => number;
  /** A ranker that is kept: only the confidence in it is learned. */
  kept?: Trees | undefined;
}>;

/** How often a case is taken into the rows: the rare kinds teach more than once. */
const timesOf = ({ source }: RankedCase, { weightOf }: FusionOptions): number => weightOf(source);

/** Near questions in other words teach the confidence so often more: that is where it is weakest, and there are few. */
const NEAR_TIMES = 3;

const trainRanker = (cases: readonly RankedCase[], options: FusionOptions): Trees => {
  if (options.kept !== undefined) return options.kept;
  const rows: Rows = createRows(FUSION_FEATURES.length);
  const width = FUSION_FEATURES.length;
  const start: number[] = [];
  for (const one of cases) {
    if (one.standing !== "answerable" || !one.labels.includes(1)) continue;
    for (let time = 0; time < timesOf(one, options); time++) {
      for (const [c, label] of one.labels.entries()) addRow(rows, one.rows.subarray(c * width, (c + 1) * width), label);
      start.push(...one.priors);
      rows.groups.push(rows.count);
    }
  }
  const groups = Uint32Array.from(rows.groups);
  return boost(tableOf(rows), {
    trees: options.trees,
    leaves: options.leaves,
    rate: 0.06,
    minHessian: 4,
    lambda: 2,
    rowShare: 0.5,
    columnShare: 0.5,
    random: createRandom(options.seed),
    start: Float64Array.from(start),
    groups,
    derive: softmaxLoss(rows.labels, groups),
  });
};

/** A case with the confidence row of its first candidate, and whether it is right. */
type JudgedCase = Readonly<{ row: Float32Array; right: boolean; one: RankedCase }>;

/** What a ranker makes of a case. */
const judge = (one: RankedCase, ranker: Trees): Omit<JudgedCase, "one"> => {
  const width = FUSION_FEATURES.length;
  const scores = one.priors.map((prior, c) => prior + evaluateTrees(ranker, one.rows, c * width));
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
  const [first = 0] = order;
  const row = fusionConfidenceRow(one.rows, scores, order, one.nearness, one.patterns[first]!);
  return { row, right: one.labels[first] === 1 };
};

/** An answerable question whose first candidate is not the right one is still nearer to an answer than any other. */
const WRONG_SENTENCE_TARGET = 0.25;

const trainConfidence = (cases: readonly JudgedCase[], options: FusionOptions): Trees => {
  const rows: Rows = createRows(FUSION_CONFIDENCE_FEATURES.length);
  const targets: number[] = [];
  for (const { row, right, one } of cases) {
    const isNear = one.source === "asked" && one.standing === "near";
    for (let time = 0; time < timesOf(one, options) * (isNear ? NEAR_TIMES : 1); time++) {
      addRow(rows, row, right ? 1 : 0);
      rows.groups.push(rows.count);
      targets.push(right ? 1 : one.standing === "answerable" ? WRONG_SENTENCE_TARGET : 0);
    }
  }
  return boost(tableOf(rows), {
    trees: 120,
    leaves: 5,
    rate: 0.06,
    minHessian: 10,
    lambda: 4,
    rowShare: 0.5,
    columnShare: 0.4,
    random: createRandom(options.seed + 1),
    groups: Uint32Array.from(rows.groups),
    derive: logisticLoss(targets),
  });
};

const HALVES = [0, 1] as const;
const percent = (flags: readonly boolean[]): string =>
  ((100 * flags.filter(Boolean).length) / Math.max(1, flags.length)).toFixed(1);

/** Learns from one half what is judged on the other; then from all. */
export const learnFusion = (
  cases: readonly RankedCase[],
  options: FusionOptions,
  say: (line: string) => void,
): FusionModel => {
  const judged: JudgedCase[] = HALVES.flatMap((half) => {
    const ranker = trainRanker(
      cases.filter((one) => one.half !== half),
      options,
    );
    return cases.filter((one) => one.half === half).map((one) => ({ ...judge(one, ranker), one }));
  });
  const scored = HALVES.flatMap((half) => {
    const answers = trainConfidence(
      judged.filter(({ one }) => one.half !== half),
      options,
    );
    return judged
      .filter(({ one }) => one.half === half)
      .map((each) => ({ ...each, score: evaluateTrees(answers, each.row, 0) }));
  });
  for (const source of new Set(cases.map((one) => one.source))) {
    const own = scored.filter(({ one }) => one.source === source);
    const answerable = own.filter(({ one }) => one.standing === "answerable");
    const standings = ["off-topic", "near", "removed"] as const;
    const areas = standings.map((standing) => {
      const others = own.filter(({ one }) => one.standing === standing);
      return others.length === 0
        ? ""
        : `, AUROC ${standing} ${auroc(
            answerable.map(({ score }) => score),
            others.map(({ score }) => score),
          ).toFixed(3)} (${others.length})`;
    });
    say(
      `${source}: ${answerable.length} answerable; first by words ${percent(answerable.map(({ one }) => one.byWords))}, by meaning ${percent(answerable.map(({ one }) => one.byMeaning))}, by both ${percent(answerable.map(({ right }) => right))}${areas.join("")}`,
    );
  }
  const curve = fitIsotonic(
    scored.map(({ score }) => score),
    scored.map(({ right }) => (right ? 1 : 0)),
  );
  return { ranker: trainRanker(cases, options), answers: trainConfidence(judged, options), curve };
};
