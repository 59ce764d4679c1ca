import { CERTAINTY_FEATURES, type Certainty, certaintyRow } from "../../src/search/certainty.ts";
import { extract } from "../../src/search/features/features.ts";
import type { WordKnowledge } from "../../src/search/learned.ts";
import { look, promising } from "../../src/search/look.ts";
import { scoreCandidates } from "../../src/search/scores.ts";
import type { Trees } from "../../src/search/trees.ts";
import type { Random } from "../bench/random.ts";
import { withTypos } from "../bench/typo.ts";
import { boost } from "./boost.ts";
import type { Exercise, Task } from "./exercises.ts";
import { logisticLoss } from "./losses.ts";
import { addRow, createRows, type Rows, tableOf } from "./rows.ts";

/** How a question stands to the article it is asked on. */
export type Standing = "answerable" | "off-topic" | "near" | "removed";

/** What the first candidate of one question looks like, and whether it answers. Nothing when there is no candidate. */
export function judge(
  exercise: Exercise,
  question: string,
  gold: ReadonlySet<number>,
  words: WordKnowledge,
  ranker: Trees,
): Readonly<{ row: Float32Array; right: boolean }> | undefined {
  const looked = look(exercise.index, question, [], words);
  const { asked } = looked;
  const candidates = promising(looked);
  if (candidates.length === 0) return undefined;
  const values = extract(asked, candidates);
  const scores = scoreCandidates(ranker, values, candidates, exercise.index);
  const order = candidates.map((_, c) => c).sort((a, b) => scores[b]! - scores[a]!);
  return { row: certaintyRow(asked, candidates, values, scores, order), right: gold.has(candidates[order[0]!]!) };
}

export type Case = Readonly<{
  exercise: Exercise;
  task: Task;
  standing: Standing;
  words: WordKnowledge;
  typo: boolean;
}>;

export type Cases = Readonly<{ rows: Rows; standings: Standing[] }>;

/** The judged cases as rows, with the standing of each. */
export async function collectCases(cases: AsyncIterable<Case>, ranker: Trees, random: Random): Promise<Cases> {
  const rows = createRows(CERTAINTY_FEATURES.length);
  const standings: Standing[] = [];
  for await (const { exercise, task, standing, words, typo } of cases) {
    const text = typo ? withTypos(task.question, random) : task.question;
    const gold = standing === "answerable" ? task.gold : new Set<number>();
    const judged = judge(exercise, text, gold, words, ranker);
    if (judged === undefined) continue;
    addRow(rows, judged.row, judged.right ? 1 : 0);
    rows.groups.push(rows.count);
    standings.push(standing);
  }
  return { rows, standings };
}

/** An answerable question whose first candidate is not the right one is still nearer to an answer than any other. */
const NEARLY = 0.35;

/** What has the article's names but is asked of another subject belongs to it by half. */
const HALF = 0.5;

export function trainCertainty({ rows, standings }: Cases, random: Random): Certainty {
  const belongs = Float32Array.from(standings, (standing) =>
    standing === "off-topic" ? 0 : standing === "near" ? HALF : 1,
  );
  const answers = Float32Array.from(standings, (standing, i) =>
    standing !== "answerable" ? 0 : rows.labels[i] === 1 ? 1 : NEARLY,
  );
  return { belongs: trainChance(rows, belongs, random), answers: trainChance(rows, answers, random) };
}

/** Boosted trees with the logistic loss. `targets` are chances from 0 to 1. */
function trainChance(rows: Rows, targets: Float32Array, random: Random): Trees {
  return boost(tableOf(rows), {
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
}
