import { parseArgs } from "node:util";
import { loadSpanWeights } from "../../../src/answer/span/load-span-weights.ts";
import { SPAN_QUESTION_TYPES, type SpanQuestionType } from "../../../src/answer/span/parse-span-question.ts";
import { pickBestSpan } from "../../../src/answer/span/pick-best-span.ts";
import { reachesSpanThreshold } from "../../../src/answer/span/span-threshold.ts";
import { withHedge } from "../../../src/answer/span/with-hedge.ts";
import { loadLanguage } from "../../../src/language/load-language.ts";
import { bestF1, exactMatch, loadSpanExamples, SPAN_PARTS, spanPartOf, toScene } from "./data/span-examples.ts";

/**
 * How well answer spans are marked, given the right sentence, on articles that nothing was learned from or chosen on:
 *
 *     node dist/test/tools/bench/answer-span.js --data squad-train-v1.1.json
 *
 * "forced" marks something for every question; "marked" is what a reader sees. With `--part validation` it is another part,
 * and the last lines are the thresholds that it would have chosen.
 */
const { values } = parseArgs({ options: { data: { type: "string" }, part: { type: "string", default: "held-out" } } });
if (values.data === undefined) throw new Error("--data FILE is missing");
const part = SPAN_PARTS.find((one) => one === values.part);
if (part === undefined) throw new Error(`--part is one of ${SPAN_PARTS.join(", ")}`);

type Sum = { count: number; exact: number; overlap: number };
const empty = (): Sum => ({ count: 0, exact: 0, overlap: 0 });
const addSum = (sum: Sum, exact: number, overlap: number): void => {
  sum.count += 1;
  sum.exact += exact;
  sum.overlap += overlap;
};
const formatLine = (name: string, all: Sum, marked: Sum): string => {
  const percent = (value: number, of: number): string => ((100 * value) / Math.max(1, of)).toFixed(1).padStart(5);
  return [
    name.padEnd(12),
    String(all.count).padStart(6),
    `forced EM ${percent(all.exact, all.count)} F1 ${percent(all.overlap, all.count)}`,
    `coverage ${percent(marked.count, all.count)}`,
    `marked EM ${percent(marked.exact, marked.count)} F1 ${percent(marked.overlap, marked.count)}`,
  ].join("  ");
};

const language = await loadLanguage("en");
const all = new Map<string, Sum>();
const marked = new Map<string, Sum>();
const bands = new Map<number, Sum>();
type Sure = Readonly<{ probability: number; overlap: number }>;
const sure = new Map<SpanQuestionType, Sure[]>();
const getOrCreate = <Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const known = values.get(key) ?? make();
  values.set(key, known);
  return known;
};
const started = performance.now();
for (const example of loadSpanExamples(values.data).filter((one) => spanPartOf(one) === part)) {
  const { scene, candidates, textOf } = toScene(language, example);
  const best = pickBestSpan(scene, candidates, loadSpanWeights());
  const text = best === undefined ? "" : textOf(withHedge(scene.tokens, best.candidate));
  const [exact, overlap] = [exactMatch(text, example.golds), bestF1(text, example.golds)];
  const { questionType: wanted } = scene.question;
  for (const key of ["all", wanted]) addSum(getOrCreate(all, key, empty), exact, overlap);
  addSum(getOrCreate(bands, Math.floor((best?.probability ?? 0) * 10), empty), exact, overlap);
  if (best !== undefined) getOrCreate(sure, wanted, () => []).push({ probability: best.probability, overlap });
  if (best === undefined || !reachesSpanThreshold(scene, best)) continue;
  for (const key of ["all", wanted]) addSum(getOrCreate(marked, key, empty), exact, overlap);
}
for (const key of [...SPAN_QUESTION_TYPES, "all"]) {
  const sum = all.get(key);
  if (sum !== undefined) console.log(formatLine(key, sum, marked.get(key) ?? empty()));
}
for (const [band, sum] of [...bands].sort(([one], [other]) => one - other)) {
  console.log(formatLine(`p ≥ 0.${band}`, sum, empty()));
}
console.log(`${((performance.now() - started) / (all.get("all")?.count ?? 1)).toFixed(2)} ms a question`);

/** What is marked must share so much of its words with the answer, on average; fewer marks than these say nothing. */
const MIN_SHARED_OVERLAP = 0.8;
const MIN_SAMPLE_COUNT = 20;
if (part === "validation") {
  for (const [wanted, all] of sure) {
    // At less than a half something else is as probable.
    const grid = Array.from({ length: 9 }, (_, step) => (50 + 5 * step) / 100);
    const least = grid.find((threshold) => {
      const shown = all.filter(({ probability }) => probability >= threshold);
      return (
        shown.length >= MIN_SAMPLE_COUNT &&
        shown.reduce((sum, { overlap }) => sum + overlap, 0) >= MIN_SHARED_OVERLAP * shown.length
      );
    });
    console.log(`threshold ${wanted.padEnd(12)} ${least ?? "never"}`);
  }
}
