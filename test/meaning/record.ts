/**
 * `node dist/test/meaning/record.js FOLDER`: takes the trainer's references for the weights in FOLDER (`encoder.bin`,
 * `reference.jsonl`, `pairs.jsonl`) into `test/meaning/recorded.jsonl`.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readEncoderPlan } from "../../src/meaning/encoder-file.ts";
import { isUnavailable } from "../../src/meaning/unavailable.ts";
import { WINDOW_PIECES } from "../../src/meaning/worker/windows.ts";
import { packed, type Recorded, writeRecorded } from "./recorded.ts";

type Line = Readonly<{
  kind: "question" | "sentence";
  language: string;
  text: string;
  ids: readonly number[];
  vector: readonly number[];
  tokens: readonly (readonly number[])[];
  weights?: readonly number[];
}>;

/** The trainer cuts longer texts off, where the product takes several windows. */
const isWhole = ({ ids }: Line): boolean => ids.length < WINDOW_PIECES;

const lines = <Value>(path: string): readonly Value[] =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Value);

const [, , folder = "src/meaning/weights"] = process.argv;
const plan = await readEncoderPlan(join(folder, "encoder.bin"));
if (isUnavailable(plan)) throw new Error(plan.problem);
const texts = lines<Line>(join(folder, "reference.jsonl")).filter(isWhole);
const whole = new Set(texts.map(({ text }) => text));
const recorded: Recorded = {
  version: plan.version,
  texts: texts.map(({ kind, language, text, ids, vector, tokens, weights }) => ({
    ...{ kind, language, text, ids, pooled: packed(vector), tokens: tokens.slice(0, 2).map(packed) },
    ...(weights && { weights: weights.map((weight) => Number(weight.toFixed(4))) }),
  })),
  pairs: lines<Recorded["pairs"][number]>(join(folder, "pairs.jsonl"))
    .filter(({ question, sentence }) => whole.has(question) && whole.has(sentence))
    .map(({ question, sentence, score }) => ({ question, sentence, score: Number(score.toFixed(3)) })),
};
writeFileSync("test/meaning/recorded.jsonl", writeRecorded(recorded));
console.log(`${recorded.texts.length} texts, ${recorded.pairs.length} pairs, weights ${recorded.version}`);
