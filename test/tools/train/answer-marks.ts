import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { markFeaturesOf } from "../../../src/answer/span/mark-features.ts";
import { evaluateTrees, type Trees } from "../../../src/search/rank/model/trees.ts";
import { askWhole } from "../bench/data/marked-answers.ts";
import { createRandom, hashString } from "../bench/data/random.ts";
import { bestF1, exactMatch, type SpanPart, spanPartOf } from "../bench/data/span-examples.ts";
import { readTexts } from "../bench/data/texts.ts";
import { boost } from "./boosting/boost.ts";
import { logisticLoss } from "./boosting/losses.ts";
import { addRow, createRows, tableOf } from "./boosting/rows.ts";
import { formatTrees, TREES_IMPORT } from "./spans/format-weights.ts";
import { readSkippedTitles } from "./spans/skipped-titles.ts";

/**
 * Learns how sure it is that the words of an answer that would be marked are the right ones: boosted trees, on questions asked
 * of whole articles that the weights of the answer spans were not learned from and that are not held out. Prints what each
 * threshold would mark, each article judged by trees that were learned from the others.
 *
 *     node dist/test/tools/train/answer-marks.js --data squad-train-v1.1.json --out src/answer/span/mark-weights.ts
 */
const { values } = parseArgs({
  options: {
    data: { type: "string" },
    "skip-articles-of": { type: "string" },
    out: { type: "string" },
    sample: { type: "string", default: "400" },
    trees: { type: "string", default: "300" },
  },
});
if (values.data === undefined) throw new Error("--data FILE is missing");

const LEAVES = 3;
const RATE = 0.05;
/** Of the articles that the weights were not learned from, these teach the trees. */
const MARK_PARTS: ReadonlySet<SpanPart> = new Set(["marks", "validation"]);
/** What a mark is worth that is word for word the answer; the rest is for any word that it shares with it. */
const WORTH_OF_EXACT = 0.85;

/** Groups of articles, each judged by what was learned from the others. */
const FOLDS = 4;

type Row = Readonly<{ fold: number; features: Float32Array; exact: number; overlaps: number }>;

const data = values.data;
const isSkipped = await readSkippedTitles(values["skip-articles-of"], data);
const texts = (await readTexts(data)).filter(({ title }) => !isSkipped(title));

/** The probable marks of the questions, and how many answers there are with and without any. */
const readRows = async (): Promise<Readonly<{ rows: readonly Row[]; answers: number }>> => {
  const rows: Row[] = [];
  let answers = 0;
  for (const text of texts.filter(({ title }) => MARK_PARTS.has(spanPartOf(title)))) {
    const fold = (hashString(text.title) >>> 9) % FOLDS;
    for await (const { probable, confidence, golds } of askWhole(text, Number(values.sample))) {
      answers += 1;
      if (probable === undefined) continue;
      rows.push({
        fold,
        features: Float32Array.from(markFeaturesOf(probable.best, confidence)),
        exact: exactMatch(probable.words, golds),
        overlaps: bestF1(probable.words, golds) > 0 ? 1 : 0,
      });
    }
  }
  return { rows, answers };
};

type MarkModel = Readonly<{ bias: number; trees: Trees }>;

const learn = (rows: readonly Row[]): MarkModel => {
  const table = createRows(rows[0]?.features.length ?? 0);
  const worths = rows.map(({ exact, overlaps }) => WORTH_OF_EXACT * exact + (1 - WORTH_OF_EXACT) * overlaps);
  for (const { features } of rows) {
    addRow(table, features, 0);
    table.groups.push(table.count);
  }
  const mean = worths.reduce((sum, worth) => sum + worth, 0) / worths.length;
  const bias = Math.log(mean / (1 - mean));
  const trees = boost(tableOf(table), {
    trees: Number(values.trees),
    leaves: LEAVES,
    rate: RATE,
    minHessian: 8,
    lambda: 5,
    rowShare: 0.6,
    columnShare: 0.4,
    random: createRandom(1),
    groups: Uint32Array.from(table.groups),
    derive: logisticLoss(worths),
    start: new Float64Array(worths.length).fill(bias),
  });
  return { bias, trees };
};

const { rows, answers } = await readRows();
const ofOthers = Array.from({ length: FOLDS }, (_, fold) => learn(rows.filter((row) => row.fold !== fold)));
const sure = rows.map((row) => {
  const { bias, trees } = ofOthers[row.fold]!;
  return { ...row, sure: 1 / (1 + Math.exp(-bias - evaluateTrees(trees, row.features, 0))) };
});
for (let percent = 60; percent <= 80; percent += 1) {
  const shown = sure.filter((row) => row.sure >= percent / 100);
  const share = (value: number, of: number): string => `${((100 * value) / Math.max(1, of)).toFixed(1)} %`;
  const sum = (key: "exact" | "overlaps"): number => shown.reduce((all, row) => all + row[key], 0);
  console.log(
    `${(percent / 100).toFixed(2)}: ${share(shown.length, answers)} of ${answers} marked, ` +
      `${share(sum("overlaps"), shown.length)} overlap, ${share(sum("exact"), shown.length)} exact`,
  );
}

if (values.out !== undefined) {
  const { bias, trees } = learn(rows);
  writeFileSync(
    values.out,
    `${TREES_IMPORT}/** Learned by test/tools/train/answer-marks.ts from SQuAD 1.1 (CC BY-SA 4.0): trees over the features of a mark, and what they begin with. */\n` +
      `export const MARK_BIAS = ${bias.toFixed(4)};\n${formatTrees("MARK_TREES", trees)}`,
  );
}
