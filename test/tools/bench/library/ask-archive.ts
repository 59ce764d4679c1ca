/**
 * Opens an archive in a process of its own, asks it, and says what came of it, as one line of JSON.
 *
 *     node ask-archive.js FOLDER QUESTIONS.json DATA_DIR
 */
import { readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { limitHeapGrowth } from "../../../../adapters/program/index.ts";
import { openLibrary } from "../../../../src/library/open-library.ts";
import { findGoldSentences } from "../data/gold-sentences.ts";
import { mean, percentile } from "../measures/measures.ts";
import type { ArchiveScores, Shares } from "./archive-scores.ts";
import type { ArchiveQuestion } from "./write-archive.ts";

const MEGABYTE = 2 ** 20;
/** Sentences that are looked at for the articles that they are of. */
const LISTED_SENTENCES = 40;
const TOP_ARTICLES = 5;
/** From here on an answer looks like one to rely on. */
const MIN_SURE_CONFIDENCE = 0.5;

const [folder, questionsFile, data] = process.argv.slice(2);
if (folder === undefined || questionsFile === undefined || data === undefined)
  throw new TypeError("ask-archive FOLDER QUESTIONS.json DATA_DIR");
const questions = JSON.parse(await readFile(questionsFile, "utf8")) as readonly ArchiveQuestion[];

// As every program does.
limitHeapGrowth();
const begun = performance.now();
let prompt = Number.NaN;
const library = await openLibrary({
  paths: [folder],
  archiveFolder: data,
  onProgress: ({ loaded }) => {
    if (Number.isNaN(prompt) && loaded > 0) prompt = (performance.now() - begun) / 1000;
  },
});
await library.ready;
// The first question waits for what is still being written.
await library.search.find({ text: questions[0]?.question ?? "" });
const start = (performance.now() - begun) / 1000;
const resident = process.memoryUsage.rss() / MEGABYTE;

const times: number[] = [];
const asked: Readonly<{ isHeldOut: boolean; sureOfOther: number; first: number; five: number; sentence: number }>[] =
  [];
for (const { question, id, paragraph, answers, isHeldOut } of questions) {
  const from = performance.now();
  const { candidates, confidence } = await library.search.find({ text: question, limit: LISTED_SENTENCES });
  times.push(performance.now() - from);
  const [first] = candidates;
  const ids = [...new Set(candidates.map(({ article }) => article.id))].slice(0, TOP_ARTICLES);
  const article = library.get(id);
  const at = article?.text.indexOf(paragraph) ?? -1;
  const gold =
    article === undefined || at < 0
      ? new Set<number>()
      : findGoldSentences(
          { article, paragraphs: [{ start: at, end: at + paragraph.length }] },
          { question, paragraph: 0, answers },
        );
  const isFirst = first?.article.id === id;
  asked.push({
    isHeldOut,
    sureOfOther: confidence >= MIN_SURE_CONFIDENCE && !isFirst ? 1 : 0,
    first: isFirst ? 1 : 0,
    five: ids.includes(id) ? 1 : 0,
    sentence: isFirst && gold.has(first.sentence) ? 1 : 0,
  });
}
const sharesOf = (some: typeof asked): Shares => ({
  questions: some.length,
  first: mean(some.map(({ first }) => first)),
  sureOfOther: mean(some.map(({ sureOfOther }) => sureOfOther)),
  five: mean(some.map(({ five }) => five)),
  sentence: mean(some.map(({ sentence }) => sentence)),
});
const scores: Omit<ArchiveScores, "kind" | "cold"> = {
  articles: library.articles().length,
  all: sharesOf(asked),
  heldOut: sharesOf(asked.filter(({ isHeldOut }) => isHeldOut)),
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  p99: percentile(times, 0.99),
  max: Math.max(...times),
  prompt,
  start,
  disk: readdirSync(data).reduce((sum, name) => sum + statSync(join(data, name)).size, 0) / MEGABYTE,
  resident,
  peak: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`${JSON.stringify(scores)}\n`);
await library.close();
