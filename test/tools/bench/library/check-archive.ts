/**
 * How long a quotation is checked over an archive, and whether its engine and a look through all articles agree.
 *
 *     npm run build:tools && node dist/test/tools/bench/library/check-archive.js --data SQUAD.json [--archive 10000]
 *         [--quotes 300] [--compared 50] [--scan] [--folder FOLDER --kept DATA_DIR]
 *
 * Quotations of every kind that `npm run bench:quotes` makes, of articles drawn by a seed; each is checked twice, and the second time
 * counts (the first reads the article, which a later one finds folded). `--compared`: so many are looked for in every article, too, and
 * the whole replies compared. `--scan`: no engine is asked, as before there was one. `--folder`: articles that are there already, kept in a folder.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { openLibrary } from "../../../../src/library/open-library.ts";
import { checkQuotation } from "../../../../src/quotation/index.ts";
import { createRandom } from "../data/random.ts";
import { readTexts } from "../data/texts.ts";
import { percentile } from "../measures/measures.ts";
import { type MadeQuote, makeQuotes } from "../quotes/make-quotes.ts";
import { watchLoop } from "../watch-loop.ts";
import { writeArchive } from "./write-archive.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    archive: { type: "string", default: "10000" },
    quotes: { type: "string", default: "300" },
    compared: { type: "string", default: "50" },
    scan: { type: "boolean", default: false },
    folder: { type: "string" },
    kept: { type: "string" },
  },
});
const SEED = 1;
const size = Number(values.archive);

/** Writes an archive into a temporary folder. */
const makeArchive = async (): Promise<string> => {
  if (values.data === undefined) throw new TypeError("--data FILE");
  const texts = await readTexts(values.data);
  const made = await mkdtemp(join(tmpdir(), "pullquote-archive-"));
  await writeArchive(texts, { folder: made, size, isWhole: size <= texts.length, seed: SEED });
  return made;
};
const folder = values.folder ?? (await makeArchive());

const begun = performance.now();
const library = await openLibrary({ paths: [folder], ...(values.kept && { archiveFolder: values.kept }) });
await library.ready;
await library.search.find({ text: "Who was the mayor?" });
console.log(`${library.articles().length} articles, ready after ${((performance.now() - begun) / 1000).toFixed(1)} s`);

const random = createRandom(SEED);
const all = library.articles();
const scanned = { articles: library.articles, get: library.get };
const quotes: MadeQuote[] = [];
while (quotes.length < Number(values.quotes)) {
  const made = [...makeQuotes(all[Math.floor(random() * all.length)]!, random)];
  const one = made[Math.floor(random() * made.length)];
  if (one !== undefined) quotes.push(one);
}

const isScan = values.scan;
const holds: number[] = [];
const loop = watchLoop((held) => holds.push(held));
const first: number[] = [];
const again: number[] = [];
const verdicts = new Map<string, number>();
const kinds = new Map<string, number[]>();
let [equal, compared, falseVerbatim] = [0, 0, 0];
for (const { text, kind, right } of quotes) {
  for (const times of [first, again]) {
    const from = performance.now();
    const { verdict } = await checkQuotation(isScan ? scanned : library, text);
    times.push(performance.now() - from);
    if (times === first) {
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
      if (verdict === "verbatim" && !right.includes("verbatim")) falseVerbatim += 1;
    } else kinds.set(kind, [...(kinds.get(kind) ?? []), times.at(-1)!]);
  }
}
clearInterval(loop);
const row = (name: string, times: readonly number[]): void =>
  console.log(
    `${name}: p50 ${percentile(times, 0.5).toFixed(1)}, p95 ${percentile(times, 0.95).toFixed(1)}, max ${Math.max(...times).toFixed(1)} ms`,
  );
row("first", first);
row("again", again);
for (const [kind, times] of kinds) row(`  ${kind}`, times);
console.log(`longest hold of the event loop ${Math.max(0, ...holds).toFixed(0)} ms`);
console.log(`verdicts ${JSON.stringify(Object.fromEntries(verdicts))}; verbatim though changed ${falseVerbatim}`);
for (const { text } of isScan ? [] : quotes.slice(0, Number(values.compared))) {
  compared += 1;
  const [one, other] = [await checkQuotation(library, text), await checkQuotation(scanned, text)];
  if (isDeepStrictEqual(one, other)) equal += 1;
  else console.log(`differs: ${text}\n  ${JSON.stringify(one)}\n  ${JSON.stringify(other)}`);
}
if (compared > 0) console.log(`equal with a look through all articles ${equal} of ${compared}`);
console.log(`resident ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
await library.close();
if (values.folder === undefined) await rm(folder, { recursive: true });
