import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { markFeaturesOf } from "../../../src/answer/span/mark-features.ts";
import { isHeldOut } from "../bench/data/held-out.ts";
import { askWhole } from "../bench/data/marked-answers.ts";
import { bestF1 } from "../bench/data/span-examples.ts";
import { readTexts } from "../bench/data/texts.ts";

/**
 * Learns how sure it is that the words of an answer that would be marked do answer: a logistic regression on questions asked of
 * whole articles that the weights of the answer spans were not learned from, and that are not held out.
 *
 *     node dist/test/tools/train/answer-marks.js --data squad-train-v1.1.json --out src/answer/span/mark-weights.ts
 */
const { values } = parseArgs({
  options: { data: { type: "string" }, out: { type: "string" }, sample: { type: "string", default: "80" } },
});
if (values.data === undefined) throw new Error("--data FILE is missing");

const STEPS = 1_500;
const LEARNING_RATE = 0.5;
const WEIGHT_DECAY = 2e-4;
/** Of marks this share of the words should be right, on average. */
const WANTED_OVERLAP = 0.9;

const texts = await readTexts(values.data);
/** The articles of which `answer-span.ts` learns nothing, as it counts them. */
const chosen = texts.filter(({ title }, place) => place % 5 === 4 && !isHeldOut(title));
const rows: { features: number[]; right: number }[] = [];
let answers = 0;
for (const text of chosen) {
  for await (const { probable, confidence, golds } of askWhole(text, Number(values.sample))) {
    answers += 1;
    if (probable === undefined) continue;
    const { context, best, words } = probable;
    rows.push({
      features: markFeaturesOf(context, best, confidence),
      right: bestF1(words, golds),
    });
  }
}

const size = rows[0]?.features.length ?? 0;
const range = Array.from({ length: size }, (_, at) => at);
const means = range.map((at) => rows.reduce((sum, { features }) => sum + (features[at] ?? 0), 0) / rows.length);
const deviations = range.map((at) => {
  const variance = rows.reduce((sum, { features }) => sum + ((features[at] ?? 0) - (means[at] ?? 0)) ** 2, 0);
  return Math.sqrt(variance / rows.length) || 1;
});
// The first feature is always 1.
const scaled = rows.map(({ features }) =>
  features.map((value, at) => (at === 0 ? 1 : (value - (means[at] ?? 0)) / (deviations[at] ?? 1))),
);
const weights = new Array<number>(size).fill(0);
const predict = (features: readonly number[]): number =>
  1 / (1 + Math.exp(-features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));
for (let step = 0; step < STEPS; step += 1) {
  const slopes = new Array<number>(size).fill(0);
  for (const [at, features] of scaled.entries()) {
    const error = predict(features) - (rows[at]?.right ?? 0);
    for (const feature of range) slopes[feature] = (slopes[feature] ?? 0) + error * (features[feature] ?? 0);
  }
  for (const feature of range) {
    const decay = feature === 0 ? 0 : WEIGHT_DECAY * (weights[feature] ?? 0);
    weights[feature] = (weights[feature] ?? 0) - LEARNING_RATE * ((slopes[feature] ?? 0) / rows.length + decay);
  }
}

const marks = rows
  .map(({ right }, at) => ({ right, sure: predict(scaled[at] ?? []) }))
  .sort((one, other) => other.sure - one.sure);
for (const threshold of [0.55, 0.6, 0.62, 0.64, 0.66, 0.68, 0.7, 0.72, 0.74, 0.76, 0.78, 0.8]) {
  const shown = marks.filter(({ sure }) => sure >= threshold);
  const overlap = shown.reduce((sum, { right }) => sum + (right > 0 ? 1 : 0), 0) / shown.length;
  const note = overlap >= WANTED_OVERLAP ? " enough" : "";
  process.stderr.write(
    `${threshold}: ${((100 * shown.length) / answers).toFixed(1)} % of ${answers} marked, ${(100 * overlap).toFixed(1)} % overlap${note}\n`,
  );
}

if (values.out !== undefined) {
  // Weights of the features as they are, without scaling.
  const plain = weights.map((weight, at) => (at === 0 ? weight : weight / (deviations[at] ?? 1)));
  plain[0] = (plain[0] ?? 0) - range.slice(1).reduce((sum, at) => sum + (plain[at] ?? 0) * (means[at] ?? 0), 0);
  const lines = plain.map((weight) => `  ${Number(weight.toFixed(4))},`).join("\n");
  writeFileSync(
    values.out,
    "/** Learned by test/tools/train/answer-marks.ts from SQuAD 1.1 (CC BY-SA 4.0): a weight for each feature of a mark. */\n" +
      `export const MARK_WEIGHTS: readonly number[] = [\n${lines}\n];\n`,
  );
}
