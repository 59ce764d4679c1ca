import { basename } from "node:path";
import { type Selected, selectTexts, withQuestions } from "./data/select-texts.ts";
import type { Text } from "./data/texts.ts";
import { type BenchReport, evaluate } from "./evaluate.ts";
import { measureFollowUps } from "./follow-ups.ts";
import { measureArchives } from "./library/measure-archives.ts";
import { loadPeers } from "./load-peers.ts";
import { measureOwn } from "./measure-own.ts";
import { type BenchOptions, readBenchOptions, USAGE } from "./options.ts";
import { pullquote } from "./pullquote.ts";
import { archiveTable, followUpTable, ownTable, rankingTable, reliabilityTable } from "./report.ts";

const SHIPPED_ARTICLE = "seeds/kem-sokha.txt";

/** fuse.js needs 10 to 20 ms for a question: with thousands of them nobody would wait for it. */
const MAX_PEER_QUESTIONS = 1_000;

type Dialogues = Extract<Selected, { kind: "dialogues" }>["collections"];

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const progress = (line: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
};

const measureRanking = async (file: string, options: BenchOptions, selected: readonly Text[]): Promise<void> => {
  const peers = options.peers ? await loadPeers() : [];
  const isSample = options.peers && !options.all;
  // All systems get the same questions of the same articles, or their figures could not be set side by side.
  const texts = isSample ? withQuestions(selected, MAX_PEER_QUESTIONS, options.seed) : selected;
  const reports: BenchReport[] = [];
  for (const system of [pullquote, ...peers]) {
    const report = await evaluate(system, texts, options, (done) =>
      progress(`${system.name}: ${done} of ${texts.length}`),
    );
    progress("");
    // fuse.js takes minutes: whoever waits sees what is there.
    process.stderr.write(`${system.name}: P@1 ${(100 * report.clean.p1).toFixed(1)}\n`);
    reports.push(report);
    if (options.json) say(JSON.stringify({ data: basename(file), articles: texts.length, ...report }));
  }
  if (options.json) return;
  const [first] = reports;
  say(
    `\n${basename(file)}: ${texts.length} articles, ${first?.clean.questions ?? 0} questions, seed ${options.seed}\n`,
  );
  if (isSample) {
    say(
      `Every system was asked the same sample of at most ${MAX_PEER_QUESTIONS} questions over all of these articles.\n`,
    );
  }
  say(rankingTable(reports));
  if (first?.reliability !== undefined) say(`\n${reliabilityTable(first.reliability.withRemoved)}`);
};

const measureLibraries = async (file: string, options: BenchOptions, texts: readonly Text[]): Promise<void> => {
  const rows = await measureArchives(texts, options.archives, options.seed, progress);
  progress("");
  say(options.json ? JSON.stringify({ data: basename(file), libraries: rows }) : `\n${archiveTable(rows)}`);
};

const measureDialogues = async (file: string, options: BenchOptions, collections: Dialogues): Promise<void> => {
  const rows = [];
  for (const [name, conversations] of collections) rows.push(await measureFollowUps(pullquote, name, conversations));
  say(options.json ? JSON.stringify({ data: basename(file), followUps: rows }) : `\n${followUpTable(rows)}`);
};

const measureFile = async (file: string, options: BenchOptions): Promise<void> => {
  const selected = await selectTexts(file, options);
  if (selected.kind === "dialogues") return measureDialogues(file, options, selected.collections);
  return options.library
    ? measureLibraries(file, options, selected.texts)
    : measureRanking(file, options, selected.texts);
};

const main = async (): Promise<void> => {
  const options = readBenchOptions(process.argv.slice(2));
  if (options.help) return say(USAGE);
  if (options.data.length === 0) {
    const reports = await measureOwn(SHIPPED_ARTICLE, options.seed);
    for (const report of reports) say(options.json ? JSON.stringify(report) : `\n${ownTable(report)}`);
    say(`\nresident memory: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
  }
  for (const file of options.data) await measureFile(file, options);
};

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
