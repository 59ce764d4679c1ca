import { basename } from "node:path";
import { readTexts } from "./data.ts";
import { evaluate } from "./evaluate.ts";
import { type Options, readOptions, USAGE } from "./options.ts";
import { flexsearch } from "./peers/flexsearch.ts";
import { fuse, fuseTokens } from "./peers/fuse.ts";
import { minisearch, minisearchFuzzy } from "./peers/minisearch.ts";
import { orama, oramaTolerant } from "./peers/orama.ts";
import { pullquote } from "./pullquote.ts";
import { createRandom, sample } from "./random.ts";
import { table } from "./report.ts";
import { isHeldOut } from "./split.ts";

const PEERS = [fuse, fuseTokens, minisearch, minisearchFuzzy, orama, oramaTolerant, flexsearch];

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const measure = async (file: string, options: Options): Promise<void> => {
  const all = await readTexts(file);
  const kept = options.heldOut ? all.filter(({ title }) => isHeldOut(title)) : all;
  const texts = options.articles === undefined ? kept : sample(kept, options.articles, createRandom(options.seed));
  const reports = [];
  for (const system of options.peers ? [pullquote, ...PEERS] : [pullquote]) {
    const report = await evaluate(system, texts, options, (done) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${system.name}: ${done} of ${texts.length}  `);
    });
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
    reports.push(report);
    if (options.json) say(JSON.stringify({ data: basename(file), articles: texts.length, ...report }));
  }
  if (options.json) return;
  say(
    `\n${basename(file)}: ${texts.length} articles, ${reports[0]?.clean.questions ?? 0} questions, seed ${options.seed}\n`,
  );
  say(table(reports));
};

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return say(USAGE);
  for (const file of options.data) await measure(file, options);
};

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
