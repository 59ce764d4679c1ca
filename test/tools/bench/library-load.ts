/**
 * What it costs to open a library: seconds, resident memory and the longest time the event loop was held.
 *
 *     node dist/test/tools/bench/load.js [--articles 10000] [--words 1000] [--megabytes 10] [--watch]
 *
 * Writes random but realistic articles (words by Zipf's law, names, dates, quotations, headline, dateline) into a
 * temporary folder; `--megabytes` adds one article of that size in a single line.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { openLibrary } from "../../../src/library/open-library.ts";
import { TICK_MS, watchLoop } from "./watch-loop.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "10000" },
    words: { type: "string", default: "1000" },
    megabytes: { type: "string", default: "0" },
    watch: { type: "boolean", default: false },
  },
});

/** A small fast generator (mulberry32), so that every run loads the same articles. */
const random = ((state: number) => () => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
})(20220220);

const randomBelow = (limit: number): number => Math.floor(random() * limit);
const pickOne = <T>(from: readonly T[]): T => from[randomBelow(from.length)] as T;

const FUNCTION_WORDS =
  "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were her all she there would their we him been has when who will no more if out so said what up its about".split(
    " ",
  );
const SYLLABLES =
  "ba con de re pro ti on al en ma ter is per mu so lan gor ven tri pa cu lo sen dar mi nal ex or fi ster ab tion ing ment ous ity".split(
    " ",
  );
const VOCABULARY = Array.from({ length: 40_000 }, () =>
  Array.from({ length: 2 + randomBelow(3) }, () => pickOne(SYLLABLES)).join(""),
);
const NAMES = Array.from({ length: 3_000 }, () => {
  const name = pickOne(VOCABULARY);
  return name.charAt(0).toUpperCase() + name.slice(1);
});
const MONTHS = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

/** Rare words are rare: rank r is drawn in proportion to 1/r. */
const zipf = (): string => VOCABULARY[Math.floor(VOCABULARY.length ** random()) - 1] ?? "word";
const word = (): string => {
  const dice = random();
  if (dice < 0.45) return pickOne(FUNCTION_WORDS);
  if (dice < 0.53) return pickOne(NAMES);
  return dice < 0.55 ? `${pickOne(MONTHS)} ${1 + randomBelow(28)}, ${1990 + randomBelow(35)}` : zipf();
};
const sentence = (): string => {
  const said = Array.from({ length: 8 + randomBelow(25) }, word).join(" ");
  const text = said.charAt(0).toUpperCase() + said.slice(1);
  return random() < 0.15 ? `“${text},” ${pickOne(NAMES)} said.` : `${text}.`;
};
const paragraph = (): string => Array.from({ length: 1 + randomBelow(4) }, sentence).join(" ");
const article = (words: number): string => {
  const paragraphs = [Array.from({ length: 7 }, () => pickOne(NAMES)).join(" ")];
  for (let count = 0; count < words; ) {
    const next = paragraph();
    count += next.split(" ").length;
    paragraphs.push(paragraphs.length === 1 ? `${pickOne(NAMES).toUpperCase()}--${next}` : next);
  }
  return `${paragraphs.join("\n\n")}\n\nRelated Articles\n`;
};

const folder = await mkdtemp(join(tmpdir(), "pullquote-load-"));
const ARTICLES_PER_FOLDER = 500;
for (let index = 0; index < Number(values.articles); index += 1) {
  const place = join(folder, String(Math.floor(index / ARTICLES_PER_FOLDER)));
  if (index % ARTICLES_PER_FOLDER === 0) await mkdir(place);
  await writeFile(join(place, `article-${index}.txt`), article(Number(values.words)));
}
if (Number(values.megabytes) > 0) {
  let line = "";
  while (line.length < Number(values.megabytes) * 1_000_000) line += `${sentence()} `;
  await writeFile(join(folder, "one-line.txt"), line);
}

const holds: number[] = [];

const formatMegabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
const before = process.memoryUsage().rss;
let peak = before;
const delay = monitorEventLoopDelay({ resolution: TICK_MS });
delay.enable();
const loop = watchLoop((held) => holds.push(held));
const start = performance.now();
const cpu = process.cpuUsage();
const library = await openLibrary({
  paths: [folder],
  watch: values.watch,
  onRefused: ({ file, reason }) => console.error(`${file}: ${reason}`),
  onProgress: () => {
    peak = Math.max(peak, process.memoryUsage().rss);
  },
});
const opened = performance.now();
await library.ready;
const seconds = (performance.now() - start) / 1000;
delay.disable();
clearInterval(loop);
const used = process.cpuUsage(cpu);
const after = process.memoryUsage();
console.log(`articles       ${library.articles().length}`);
console.log(`opened after   ${Math.round(opened - start)} ms`);
console.log(`loaded after   ${seconds.toFixed(1)} s (processor ${((used.user + used.system) / 1e6).toFixed(1)} s)`);
console.log(
  `resident       ${formatMegabytes(before)} before, ${formatMegabytes(Math.max(peak, after.rss))} at most, ${formatMegabytes(after.rss)} after (heap ${formatMegabytes(after.heapUsed)})`,
);
holds.sort((a, b) => a - b);
const formatHold = (share: number): string =>
  `${Math.max(0, holds[Math.floor((holds.length - 1) * share)] ?? 0).toFixed(0)} ms`;
console.log(
  `longest hold   ${formatHold(1)} of the event loop, not counting waits for a processor (99.9 %: ${formatHold(0.999)})`,
);
console.log(`longest delay  ${(delay.max / 1e6).toFixed(0)} ms by the clock`);
await library.close();
await rm(folder, { recursive: true });
