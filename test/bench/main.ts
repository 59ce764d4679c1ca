import { basename } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Text } from "./data.ts";
import { followUps } from "./dialogues.ts";
import { evaluate, type Report } from "./evaluate.ts";
import { searchLibrary } from "./library.ts";
import { type Options, readOptions, USAGE } from "./options.ts";
import { measureOwn } from "./own.ts";
import { flexsearch } from "./peers/flexsearch.ts";
import { fuse, fuseTokens } from "./peers/fuse.ts";
import { minisearch, minisearchFuzzy } from "./peers/minisearch.ts";
import { orama, oramaTolerant } from "./peers/orama.ts";
import { pullquote } from "./pullquote.ts";
import { followUpTable, libraryTable, ownTable, reliabilityTable, table } from "./report.ts";
import { type Selected, select, withQuestions } from "./selection.ts";

const PEERS = [minisearch, minisearchFuzzy, orama, oramaTolerant, flexsearch, fuseTokens, fuse];
const SHIPPED = "seeds/kem-sokha.txt";
const LIBRARIES = [1, 100, 10_000];
const LIBRARY_QUESTIONS = 500;

/** fuse.js needs 10 to 20 ms for a question: with thousands of them nobody would wait for it. */
const PEER_QUESTIONS = 1_000;

type Dialogues = Extract<Selected, { kind: "dialogues" }>["collections"];

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const progress = (line: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
};

/** The collector, to measure memory by what is really held. */
const collector = (): (() => void) | undefined => {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  return typeof collect === "function" ? () => void collect() : undefined;
};

const measureRanking = async (file: string, options: Options, selected: readonly Text[]): Promise<void> => {
  const isSample = options.peers && !options.all;
  // All systems get the same questions of the same articles, or their figures could not be set side by side.
  const texts = isSample ? withQuestions(selected, PEER_QUESTIONS, options.seed) : selected;
  const reports: Report[] = [];
  for (const system of options.peers ? [pullquote, ...PEERS] : [pullquote]) {
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
    say(`Every system was asked the same sample of at most ${PEER_QUESTIONS} questions over all of these articles.\n`);
  }
  say(table(reports));
  if (first?.reliability !== undefined) say(`\n${reliabilityTable(first.reliability.withRemoved)}`);
};

const measureLibraries = async (file: string, options: Options, texts: readonly Text[]): Promise<void> => {
  const memory = { collect: collector(), used: () => process.memoryUsage().heapUsed };
  const rows = [];
  for (const size of LIBRARIES) {
    progress(`${size} articles`);
    rows.push(await searchLibrary(texts, size, LIBRARY_QUESTIONS, options.seed, memory));
  }
  progress("");
  say(options.json ? JSON.stringify({ data: basename(file), libraries: rows }) : `\n${libraryTable(rows)}`);
};

const measureDialogues = async (file: string, options: Options, collections: Dialogues): Promise<void> => {
  const rows = [];
  for (const [name, conversations] of collections) rows.push(await followUps(pullquote, name, conversations));
  say(options.json ? JSON.stringify({ data: basename(file), followUps: rows }) : `\n${followUpTable(rows)}`);
};

const measure = async (file: string, options: Options): Promise<void> => {
  const selected = await select(file, options);
  if (selected.kind === "dialogues") return measureDialogues(file, options, selected.collections);
  return options.library
    ? measureLibraries(file, options, selected.texts)
    : measureRanking(file, options, selected.texts);
};

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return say(USAGE);
  if (options.data.length === 0) {
    const reports = await measureOwn(SHIPPED, options.seed);
    for (const report of reports) say(options.json ? JSON.stringify(report) : `\n${ownTable(report)}`);
    say(`\nresident memory: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
  }
  for (const file of options.data) await measure(file, options);
};

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
