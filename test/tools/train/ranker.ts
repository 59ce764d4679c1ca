import { extractFeatures, FEATURE_NAMES } from "../../../src/search/rank/features/extract-features.ts";
import { evaluateTrees, type Trees } from "../../../src/search/rank/model/trees.ts";
import type { WordKnowledge } from "../../../src/search/rank/model/word-knowledge.ts";
import type { Random } from "../bench/data/random.ts";
import { withTypos } from "../bench/data/with-typos.ts";
import { boost } from "./boosting/boost.ts";
import { softmaxLoss } from "./boosting/losses.ts";
import { addRow, createRows, type Rows, tableOf } from "./boosting/rows.ts";
import type { Exercise } from "./exercises.ts";
import { retrieveText } from "./retrieve-text.ts";

/** Of each question the best candidates teach, and some of the others: only the hardest would mislead (62 for 77 %). */
const MAX_HARD_ROWS = 12;
const MAX_EASY_ROWS = 6;

export type RankerSample = Readonly<{ exercise: Exercise; words: WordKnowledge; share: number; typos: number }>;

/** The rows of questions whose answer is among the candidates. */
export const collectRows = async (samples: AsyncIterable<RankerSample>, random: Random): Promise<Rows> => {
  const rows = createRows();
  const width = FEATURE_NAMES.length;
  for await (const { exercise, words, share, typos } of samples) {
    for (const task of exercise.tasks) {
      if (random() >= share) continue;
      const text = random() < typos ? withTypos(task.question, random) : task.question;
      const { context, candidates } = retrieveText(exercise.index, text, words);
      if (!candidates.some((sentence) => task.gold.has(sentence))) continue;
      const values = extractFeatures(context, candidates);
      for (const [c, sentence] of candidates.entries()) {
        const right = task.gold.has(sentence);
        if (!right && c >= MAX_HARD_ROWS && random() >= MAX_EASY_ROWS / (candidates.length - MAX_HARD_ROWS)) continue;
        addRow(rows, values.subarray(c * width, (c + 1) * width), right ? 1 : 0);
      }
      rows.groups.push(rows.count);
    }
  }
  return rows;
};

export type RankerOptions = Readonly<{ trees: number; leaves: number; random: Random; blank?: ReadonlySet<number> }>;

export const trainRanker = (rows: Rows, { trees, leaves, random, blank }: RankerOptions): Trees => {
  const groups = Uint32Array.from(rows.groups);
  return boost(tableOf(rows, blank), {
    trees,
    leaves,
    rate: 0.06,
    minHessian: 1,
    lambda: 1,
    rowShare: 0.3,
    columnShare: 0.2,
    random,
    groups,
    derive: softmaxLoss(rows.labels, groups),
  });
};

export type RankerMeasure = Readonly<{ first: number; three: number; length: number; questions: number }>;

/** How often the right sentence is ranked first, and how long the first sentence is. */
export const measureRanker = (
  exercises: readonly Exercise[],
  words: WordKnowledge,
  trees: Trees | undefined,
  random?: Random,
): RankerMeasure => {
  let questions = 0;
  let first = 0;
  let three = 0;
  let length = 0;
  for (const { index, tasks } of exercises) {
    for (const task of tasks) {
      questions++;
      const { context, candidates } = retrieveText(
        index,
        random === undefined ? task.question : withTypos(task.question, random),
        words,
      );
      const order =
        trees === undefined ? candidates : orderByTrees(extractFeatures(context, candidates), candidates, trees);
      if (order.length === 0) continue;
      if (task.gold.has(order[0]!)) first++;
      if (order.slice(0, 3).some((sentence) => task.gold.has(sentence))) three++;
      const sentence = index.article.sentences[order[0]!]!;
      length += sentence.end - sentence.start;
    }
  }
  const percent = (count: number): number => Math.round((10_000 * count) / questions) / 100;
  return { first: percent(first), three: percent(three), length: Math.round(length / questions), questions };
};

const orderByTrees = (values: Float32Array, candidates: readonly number[], trees: Trees): number[] => {
  const width = FEATURE_NAMES.length;
  return candidates
    .map((sentence, c) => ({ sentence, score: evaluateTrees(trees, values, c * width) }))
    .sort((a, b) => b.score - a.score)
    .map(({ sentence }) => sentence);
};
