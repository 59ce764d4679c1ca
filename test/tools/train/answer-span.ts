import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { FEATURE_HASH_BITS, MAX_SPAN_FEATURES, writeSpanFeatures } from "../../../src/answer/span/features.ts";
import { pickBestSpan } from "../../../src/answer/span/pick-best-span.ts";
import { loadLanguage } from "../../../src/language/load-language.ts";
import {
  bestF1,
  exactMatch,
  loadSpanExamples,
  normalizeAnswer,
  spanPartOf,
  toScene,
} from "../bench/data/span-examples.ts";

/**
 * Learns the weights of the answer-span scorer: the softmax over a sentence's candidates is made to prefer those that
 * read like the answer (log-linear ranking), by AdaGrad with one step per question. Writes them as a TypeScript file of
 * one signed byte per weight.
 *
 *     node dist/test/tools/train/answer-span.js --data squad-train-v1.1.json --out src/answer/span/span-weights.ts
 */
const { values } = parseArgs({
  options: { data: { type: "string" }, out: { type: "string" }, epochs: { type: "string", default: "3" } },
});
if (values.data === undefined) throw new Error("--data FILE is missing");

const LEARNING_RATE = 0.12;
const WEIGHT_DECAY = 2e-6;

const language = await loadLanguage("en");
const examples = loadSpanExamples(values.data);
const training = examples.filter((example) => spanPartOf(example) === "training");
const weights = new Float32Array(1 << FEATURE_HASH_BITS);
const squares = new Float32Array(1 << FEATURE_HASH_BITS).fill(1e-6);

/** A fixed order that mixes the articles. */
const shuffle = <T>(items: readonly T[], seed: number): T[] => {
  const mixed = [...items];
  let state = seed;
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
};

const exampleFeatures = new Int32Array(MAX_SPAN_FEATURES);
for (let epoch = 0; epoch < Number(values.epochs); epoch += 1) {
  const rate = LEARNING_RATE / (1 + epoch);
  for (const example of shuffle(training, epoch + 1)) {
    const { scene, candidates, textOf } = toScene(language, example);
    const golds = new Set(example.golds.map(normalizeAnswer));
    const right = candidates.map((candidate) => golds.has(normalizeAnswer(textOf(candidate))));
    if (scene.question.questionType === "none" || !right.includes(true)) continue;
    const features = candidates.map((candidate) =>
      exampleFeatures.slice(0, writeSpanFeatures(scene, candidate, exampleFeatures)),
    );
    const scores = features.map((indexes) => indexes.reduce((sum, index) => sum + (weights[index] ?? 0), 0));
    const top = Math.max(...scores);
    const exps = scores.map((score) => Math.exp(score - top));
    const total = exps.reduce((sum, value) => sum + value, 0);
    const wanted = exps.reduce((sum, value, at) => sum + (right[at] ? value : 0), 0);
    for (const [at, indexes] of features.entries()) {
      const value = exps[at] ?? 0;
      const gradient = value / total - (right[at] ? value / wanted : 0);
      if (Math.abs(gradient) < 1e-4) continue;
      for (const index of indexes) {
        const slope = gradient + WEIGHT_DECAY * (weights[index] ?? 0);
        squares[index] = (squares[index] ?? 0) + slope * slope;
        weights[index] = (weights[index] ?? 0) - (rate * slope) / Math.sqrt(squares[index] ?? 1);
      }
    }
  }
  let [exact, overlap, count] = [0, 0, 0];
  for (const example of examples.filter((example) => spanPartOf(example) === "validation")) {
    const { scene, candidates, textOf } = toScene(language, example);
    const best = pickBestSpan(scene, candidates, weights);
    const text = best === undefined ? "" : textOf(best.candidate);
    exact += exactMatch(text, example.golds);
    overlap += bestF1(text, example.golds);
    count += 1;
  }
  process.stderr.write(
    `epoch ${epoch + 1}: validation EM ${((100 * exact) / count).toFixed(1)} F1 ${((100 * overlap) / count).toFixed(1)}\n`,
  );
}

if (values.out !== undefined) {
  const largest = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
  const scale = largest / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  writeFileSync(
    values.out,
    `/** Learned by test/tools/train/answer-span.ts from SQuAD 1.1 (CC BY-SA 4.0). One signed byte per weight, times \`SPAN_WEIGHT_SCALE\`. */\n` +
      `export const SPAN_WEIGHT_SCALE = ${scale.toPrecision(6)};\n\nexport const SPAN_WEIGHTS =\n  "${Buffer.from(bytes.buffer).toString("base64")}";\n`,
  );
}
