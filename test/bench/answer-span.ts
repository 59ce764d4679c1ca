import { parseArgs } from "node:util";
import { withHedge } from "../../src/answer/span/hedge.ts";
import { isMarked } from "../../src/answer/span/marked.ts";
import { weights } from "../../src/answer/span/model.ts";
import { WANTED, type Wanted } from "../../src/answer/span/question.ts";
import { bestOf } from "../../src/answer/span/score.ts";
import { loadLanguage } from "../../src/language/load.ts";
import { exactMatch, f1, loadSpanExamples, PARTS, partOf, sceneOfExample } from "./span-data.ts";

/**
 * How well answer spans are marked, given the right sentence, on articles that nothing was learned from or chosen on:
 *
 *     node dist/test/bench/answer-span.js --data squad-train-v1.1.json
 *
 * "forced" marks something for every question; "marked" is what a reader sees. With `--part validation` it is another part,
 * and the last lines are the thresholds that it would have chosen.
 */
const { values } = parseArgs({ options: { data: { type: "string" }, part: { type: "string", default: "held-out" } } });
if (values.data === undefined) throw new Error("--data FILE is missing");
const part = PARTS.find((one) => one === values.part);
if (part === undefined) throw new Error(`--part is one of ${PARTS.join(", ")}`);

type Sum = { count: number; exact: number; overlap: number };
const empty = (): Sum => ({ count: 0, exact: 0, overlap: 0 });
const add = (sum: Sum, exact: number, overlap: number): void => {
  sum.count += 1;
  sum.exact += exact;
  sum.overlap += overlap;
};
const line = (name: string, all: Sum, marked: Sum): string => {
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
const sure = new Map<Wanted, Sure[]>();
const of = <Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const known = values.get(key) ?? make();
  values.set(key, known);
  return known;
};
const started = performance.now();
for (const example of loadSpanExamples(values.data).filter((one) => partOf(one) === part)) {
  const { scene, candidates, textOf } = sceneOfExample(language, example);
  const best = bestOf(scene, candidates, weights());
  const text = best === undefined ? "" : textOf(withHedge(scene.tokens, best.candidate));
  const [exact, overlap] = [exactMatch(text, example.golds), f1(text, example.golds)];
  const { wanted } = scene.asked;
  for (const key of ["all", wanted]) add(of(all, key, empty), exact, overlap);
  add(of(bands, Math.floor((best?.probability ?? 0) * 10), empty), exact, overlap);
  if (best !== undefined) of(sure, wanted, () => []).push({ probability: best.probability, overlap });
  if (best === undefined || !isMarked(scene, best)) continue;
  for (const key of ["all", wanted]) add(of(marked, key, empty), exact, overlap);
}
for (const key of [...WANTED, "all"]) {
  const sum = all.get(key);
  if (sum !== undefined) console.log(line(key, sum, marked.get(key) ?? empty()));
}
for (const [band, sum] of [...bands].sort(([one], [other]) => one - other)) {
  console.log(line(`p ≥ 0.${band}`, sum, empty()));
}
console.log(`${((performance.now() - started) / (all.get("all")?.count ?? 1)).toFixed(2)} ms a question`);

/** What is marked must share so much of its words with the answer, on average; fewer marks than these say nothing. */
const SHARED = 0.8;
const ENOUGH = 20;
if (part === "validation") {
  for (const [wanted, all] of sure) {
    // At less than a half something else is as probable.
    const grid = Array.from({ length: 9 }, (_, step) => (50 + 5 * step) / 100);
    const least = grid.find((threshold) => {
      const shown = all.filter(({ probability }) => probability >= threshold);
      return shown.length >= ENOUGH && shown.reduce((sum, { overlap }) => sum + overlap, 0) >= SHARED * shown.length;
    });
    console.log(`threshold ${wanted.padEnd(12)} ${least ?? "never"}`);
  }
}
