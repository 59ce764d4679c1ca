import { CONFIDENCE_FEATURES, confidenceRow } from "../../../src/search/rank/confidence-features.ts";
import type { ConfidenceModel } from "../../../src/search/rank/confidence-model.ts";
import { extractFeatures } from "../../../src/search/rank/features/extract-features.ts";
import type { Trees } from "../../../src/search/rank/model/trees.ts";
import type { WordKnowledge } from "../../../src/search/rank/model/word-knowledge.ts";
import { rerank } from "../../../src/search/rank/rerank.ts";
import { shortlist } from "../../../src/search/rank/retrieve.ts";
import type { Random } from "../bench/data/random.ts";
import { withTypos } from "../bench/data/with-typos.ts";
import { boost } from "./boosting/boost.ts";
import { logisticLoss } from "./boosting/losses.ts";
import { addRow, createRows, type Rows, tableOf } from "./boosting/rows.ts";
import type { Exercise, Task } from "./exercises.ts";
import { retrieveText } from "./retrieve-text.ts";

/** How a question stands to the article it is asked on. */
export type QuestionStanding = "answerable" | "off-topic" | "near" | "removed";

/** What the first candidate of one question looks like, and whether it answers. Nothing when there is no candidate. */
export const judgeFirstCandidate = (
  exercise: Exercise,
  question: string,
  gold: ReadonlySet<number>,
  words: WordKnowledge,
  ranker: Trees,
): Readonly<{ row: Float32Array; right: boolean }> | undefined => {
  const retrieval = retrieveText(exercise.index, question, words);
  const { context } = retrieval;
  const candidates = shortlist(retrieval);
  if (candidates.length === 0) return undefined;
  const values = extractFeatures(context, candidates);
  const scores = rerank(ranker, values, candidates, exercise.index);
  const order = candidates.map((_, c) => c).sort((a, b) => scores[b]! - scores[a]!);
  return {
    row: confidenceRow(context, { candidates, rows: values, scores, order }),
    right: gold.has(candidates[order[0]!]!),
  };
};

export type ConfidenceCase = Readonly<{
  exercise: Exercise;
  task: Task;
  standing: QuestionStanding;
  words: WordKnowledge;
  typo: boolean;
}>;

export type ConfidenceCases = Readonly<{ rows: Rows; standings: QuestionStanding[] }>;

/** The judged cases as rows, with the standing of each. */
export const collectCases = async (
  cases: AsyncIterable<ConfidenceCase>,
  ranker: Trees,
  random: Random,
): Promise<ConfidenceCases> => {
  const rows = createRows(CONFIDENCE_FEATURES.length);
  const standings: QuestionStanding[] = [];
  for await (const { exercise, task, standing, words, typo } of cases) {
    const text = typo ? withTypos(task.question, random) : task.question;
    const gold = standing === "answerable" ? task.gold : new Set<number>();
    const judged = judgeFirstCandidate(exercise, text, gold, words, ranker);
    if (judged === undefined) continue;
    addRow(rows, judged.row, judged.right ? 1 : 0);
    rows.groups.push(rows.count);
    standings.push(standing);
  }
  return { rows, standings };
};

/** An answerable question whose first candidate is not the right one is still nearer to an answer than any other. */
const WRONG_SENTENCE_TARGET = 0.35;

/** What has the article's names but is asked of another subject belongs to it by half. */
const NEAR_QUESTION_TARGET = 0.5;

export const trainConfidence = ({ rows, standings }: ConfidenceCases, random: Random): ConfidenceModel => {
  const belongs = Float32Array.from(standings, (standing) =>
    standing === "off-topic" ? 0 : standing === "near" ? NEAR_QUESTION_TARGET : 1,
  );
  const answers = Float32Array.from(standings, (standing, i) =>
    standing !== "answerable" ? 0 : rows.labels[i] === 1 ? 1 : WRONG_SENTENCE_TARGET,
  );
  return { belongs: trainConfidenceTrees(rows, belongs, random), answers: trainConfidenceTrees(rows, answers, random) };
};

/** Boosted trees with the logistic loss. `targets` are chances from 0 to 1. */
const trainConfidenceTrees = (rows: Rows, targets: Float32Array, random: Random): Trees =>
  boost(tableOf(rows), {
    trees: 200,
    leaves: 16,
    rate: 0.08,
    minHessian: 8,
    lambda: 2,
    rowShare: 0.5,
    columnShare: 0.5,
    random,
    groups: Uint32Array.from(rows.groups),
    derive: logisticLoss(targets),
  });
