import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { pickBestSpan, type SpanModel } from "../../../src/answer/span/pick-best-span.ts";
import { withHedge } from "../../../src/answer/span/with-hedge.ts";
import { loadLanguage } from "../../../src/language/load-language.ts";
import { hashString } from "../bench/data/random.ts";
import {
  bestF1,
  exactMatch,
  loadSpanExamples,
  normalizeAnswer,
  type SpanExample,
  spanPartOf,
  toScene,
} from "../bench/data/span-examples.ts";
import { formatSignedBytes, formatTrees, TREES_IMPORT } from "./spans/format-weights.ts";
import { learnWeights, packScene } from "./spans/linear.ts";
import { learnReranker, type RerankCase } from "./spans/reranker.ts";
import { readSkippedTitles } from "./spans/skipped-titles.ts";

/**
 * Learns what finds the words that answer within a sentence: the weights of the candidates' features, and the trees that
 * choose among the most probable. The trees learn from scores as they are on articles that the weights have not seen: each
 * half of the articles is scored by weights that were learned from the other. Nothing is learned from articles that are held
 * out, nor from those of `--skip-articles-of FILE`, nor from those on which the marks are learned and chosen.
 *
 *     node --max-old-space-size=8192 dist/test/tools/train/answer-span.js --data squad-train-v1.1.json --out src/answer/span
 */
const { values } = parseArgs({
  options: {
    data: { type: "string" },
    "skip-articles-of": { type: "string" },
    out: { type: "string" },
    epochs: { type: "string", default: "3" },
    trees: { type: "string", default: "400" },
  },
});
if (values.data === undefined) throw new Error("--data FILE is missing");

/** Longer sentences, of which not all candidates are listed, teach nothing. */
const MAX_TOKENS = 250;
const MADE = "SQuAD 1.1 (CC BY-SA 4.0)";

const began = Date.now();
const say = (line: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);

const language = await loadLanguage("en");
const isSkipped = await readSkippedTitles(values["skip-articles-of"], values.data);
const examples = loadSpanExamples(values.data).filter(({ title }) => !isSkipped(title));

const readExample = (example: SpanExample) => {
  const { scene, candidates, textOf } = toScene(language, example);
  const golds = new Set(example.golds.map(normalizeAnswer));
  const isRight = (candidate: (typeof candidates)[number]): boolean => golds.has(normalizeAnswer(textOf(candidate)));
  return { scene, candidates, textOf, isRight };
};

const training = examples.flatMap((example) => {
  if (spanPartOf(example.title) !== "training") return [];
  const { scene, candidates, isRight } = readExample(example);
  if (scene.question.questionType === "none" || candidates.length === 0 || scene.tokens.length > MAX_TOKENS) return [];
  const right = Uint8Array.from(candidates, (candidate) => (isRight(candidate) ? 1 : 0));
  return right.includes(1) ? [{ example, packed: packScene(scene, candidates, right) }] : [];
});
say(`${training.length} questions whose answers are among the candidates`);

const halfOf = ({ title }: SpanExample): number => (hashString(title) >>> 12) % 2;
const learnFrom = (part: typeof training): Float32Array =>
  learnWeights(
    part.map(({ packed }) => packed),
    Number(values.epochs),
  );
const halves = [0, 1].map((half) => learnFrom(training.filter(({ example }) => halfOf(example) !== half)));
const weights = learnFrom(training);
say("the weights are learned");

const readCases = function* (): Generator<RerankCase> {
  for (const { example } of training) {
    const { scene: context, candidates, isRight } = readExample(example);
    yield { context, candidates, isRight, weights: halves[halfOf(example)]! };
  }
};
const reranker = learnReranker(readCases(), Number(values.trees));
say("the trees are learned");

const { scale, bytes } = formatSignedBytes(weights);
/** As it is read back. */
const model: SpanModel = {
  weights: Float32Array.from(new Int8Array(Buffer.from(bytes, "base64")), (byte) => byte * Number(scale)),
  reranker,
};
let [exact, overlap, count] = [0, 0, 0];
for (const example of examples.filter(({ title }) => spanPartOf(title) === "validation")) {
  const { scene, candidates, textOf } = readExample(example);
  const best = pickBestSpan(scene, candidates, model);
  const text = best === undefined ? "" : textOf(withHedge(scene.tokens, best.candidate));
  exact += exactMatch(text, example.golds);
  overlap += bestF1(text, example.golds);
  count += 1;
}
say(`validation EM ${((100 * exact) / count).toFixed(1)} F1 ${((100 * overlap) / count).toFixed(1)} of ${count}`);

if (values.out !== undefined) {
  writeFileSync(
    `${values.out}/span-weights.ts`,
    `/** Learned by test/tools/train/answer-span.ts from ${MADE}. One signed byte per weight, times \`SPAN_WEIGHT_SCALE\`. */\n` +
      `export const SPAN_WEIGHT_SCALE = ${scale};\n\nexport const SPAN_WEIGHTS =\n  "${bytes}";\n`,
  );
  writeFileSync(
    `${values.out}/rerank-weights.ts`,
    `${TREES_IMPORT}/** Learned by test/tools/train/answer-span.ts from ${MADE}: trees over the features of a candidate. */\n` +
      formatTrees("RERANK_TREES", reranker),
  );
}
