import { parseArgs } from "node:util";
import { loadSpanModel } from "../../../src/answer/span/load-span-weights.ts";
import { markConfidenceOf } from "../../../src/answer/span/mark-confidence.ts";
import { mayBeMarked } from "../../../src/answer/span/mark-features.ts";
import { missesAnswer } from "../../../src/answer/span/misses-answer.ts";
import { SPAN_QUESTION_TYPES } from "../../../src/answer/span/parse-span-question.ts";
import { pickBestSpan } from "../../../src/answer/span/pick-best-span.ts";
import { MIN_MARK_CONFIDENCE } from "../../../src/answer/span/span-threshold.ts";
import { withHedge } from "../../../src/answer/span/with-hedge.ts";
import { loadLanguage } from "../../../src/language/load-language.ts";
import { openMeaning } from "../../../src/meaning/meaning.ts";
import { askWhole } from "./data/marked-answers.ts";
import { bestF1, exactMatch, loadSpanExamples, SPAN_PARTS, spanPartOf, toScene } from "./data/span-examples.ts";
import { readTexts } from "./data/texts.ts";

/**
 * How well answer spans are marked, given the right sentence, on articles that nothing was learned from or chosen on:
 *
 *     node dist/test/tools/bench/answer-span.js --data squad-train-v1.1.json
 *
 * "forced" marks something for every question; "marked" is what a reader sees of an answer that is sure. `--part validation`
 * is another part. With `--whole` the questions are asked of whole articles: the figures are of what a reader sees. Of each
 * article `--sample` questions are drawn (60, the same in every run); each article has a line as soon as it is done, with the
 * figures so far. Nearly all of the time goes into encoding the articles, some 15 seconds each: `--vectors FOLDER` keeps that
 * for the next run, and `MEANING=off` goes without it. Words are compared as SQuAD's own evaluation does it: without case,
 * punctuation and articles; otherwise "exactly" is word for word, and the hedge before a number counts.
 */
const { values } = parseArgs({
  options: {
    data: { type: "string" },
    part: { type: "string", default: "held-out" },
    whole: { type: "boolean", default: false },
    sample: { type: "string", default: "60" },
    vectors: { type: "string" },
  },
});
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

const getOrCreate = <Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const known = values.get(key) ?? make();
  values.set(key, known);
  return known;
};

/** As sure as an answer is whose sentence is given. */
const GIVEN_CONFIDENCE = 0.95;

const measureSentences = async (file: string): Promise<void> => {
  const language = await loadLanguage("en");
  const all = new Map<string, Sum>();
  const marked = new Map<string, Sum>();
  const bands = new Map<number, Sum>();
  const started = performance.now();
  for (const example of loadSpanExamples(file).filter(({ title }) => spanPartOf(title) === part)) {
    const { scene, candidates, textOf } = toScene(language, example);
    const best = pickBestSpan(scene, candidates, loadSpanModel());
    const text = best === undefined ? "" : textOf(withHedge(scene.tokens, best.candidate));
    const [exact, overlap] = [exactMatch(text, example.golds), bestF1(text, example.golds)];
    const { questionType: wanted } = scene.question;
    for (const key of ["all", wanted]) addSum(getOrCreate(all, key, empty), exact, overlap);
    addSum(getOrCreate(bands, Math.floor((best?.probability ?? 0) * 10), empty), exact, overlap);
    if (best === undefined || !mayBeMarked(wanted) || missesAnswer(scene, best)) continue;
    if (markConfidenceOf(best, GIVEN_CONFIDENCE) < MIN_MARK_CONFIDENCE) continue;
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
};

const measureWhole = async (file: string, sample: number): Promise<void> => {
  const texts = (await readTexts(file)).filter(({ title }) => spanPartOf(title) === part);
  const share = (value: number, of: number): string => `${((100 * value) / Math.max(1, of)).toFixed(1)} %`;
  let [asked, answers, count, overlapping, exact] = [0, 0, 0, 0, 0];
  for (const [at, text] of texts.entries()) {
    // One encoder an article: of what is asked no more, nothing need be held.
    const meaning = process.env.MEANING === "off" ? undefined : openMeaning({ waits: true, dataDir: values.vectors });
    for await (const { marked, golds } of askWhole(text, sample, meaning)) {
      answers += 1;
      if (marked === undefined) continue;
      count += 1;
      overlapping += bestF1(marked, golds) > 0 ? 1 : 0;
      exact += exactMatch(marked, golds);
    }
    await meaning?.close();
    asked += Math.min(sample, text.asked.length);
    console.log(
      `${at + 1} of ${texts.length} articles (${part}), ${asked} questions drawn: ${answers} answers, ` +
        `${share(count, answers)} with marked words; of these ${share(overlapping, count)} share a word with the answer, ` +
        `${share(exact, count)} are exactly it`,
    );
  }
};

await (values.whole ? measureWhole(values.data, Number(values.sample)) : measureSentences(values.data));
