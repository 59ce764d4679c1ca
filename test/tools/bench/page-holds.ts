/**
 * How long the event loop is held while pages are fetched, read, kept and taken up by a running bot.
 *
 *     npm run build:tools && node dist/test/tools/bench/page-holds.js [--pages 200] [--words 800] [--long 20000]
 *
 * A site on loopback has a feed of so many pages, of which every tenth has `--long` words. One page is read first, as an
 * operator names it; then the feed, as a bot watches it; then a question is asked. What is said of each: how often, and how long
 * at most, the loop was held for more than 10 ms, not counting waits for a processor.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createBot, createClock, openLibrary, openStore } from "../../../src/server.ts";
import { rssOf } from "../../fakes/news-pages.ts";
import { startWebSite } from "../../fakes/web-site.ts";
import { makePage } from "./make-page.ts";
import { TICK_MS, watchLoop } from "./watch-loop.ts";

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "200" },
    words: { type: "string", default: "800" },
    long: { type: "string", default: "20000" },
  },
});

const LONG_PAGE_EVERY = 10;

const MIN_HOLD_MS = 10;
const holds = new Map<string, number[]>();
let phase = "";

const took = new Map<string, number>();
const during = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  phase = name;
  const began = performance.now();
  const done = await work();
  // A hold is seen in the turn behind it.
  await pause(TICK_MS * 5);
  took.set(name, performance.now() - began);
  return done;
};

const site = await startWebSite();
const count = Number(values.pages);
for (let number = 0; number <= count; number++) {
  const isLong = number % LONG_PAGE_EVERY === 3;
  site.pages.set(`/report-${number}`, makePage(number, Number(isLong ? values.long : values.words)));
}
const links = Array.from({ length: count }, (_, at) => ({ link: site.at(`/report-${at + 1}`) }));
site.pages.set("/feed", rssOf([]));

const directory = await mkdtemp(join(tmpdir(), "pullquote-holds-"));
const store = await openStore({ directory, clock: createClock() });
const loop = watchLoop((held) => {
  if (held > MIN_HOLD_MS) holds.set(phase, [...(holds.get(phase) ?? []), held]);
});
let now = Date.now();
const library = await during("the first page, named", async () => {
  const opened = await openLibrary({
    paths: [site.at("/report-0"), site.at("/feed")],
    addresses: Promise.resolve({
      shelf: store.kept,
      added: true,
      refreshes: true,
      privateHosts: [site.host],
      clock: () => now,
      lookIntervalMs: 100,
    }),
    watch: true,
  });
  await opened.ready;
  return opened;
});
const bot = createBot({ library });
await during("the first question", () => bot.ask("Who is Kem Sokha?"));
site.pages.set("/feed", rssOf(links));
now += 3_600_000;
await during(`${count} pages of a feed`, async () => {
  while (library.articles().length < count + 1) await pause(50);
});
await during("a question to all", () => bot.ask({ text: "Who is Kem Sokha?", asker: "another" }));
clearInterval(loop);
for (const [name, ms] of took) {
  const long = (holds.get(name) ?? []).sort((a, b) => b - a);
  const most = long.slice(0, 5).map((held) => held.toFixed(0));
  console.log(
    `${name}: ${(ms / 1000).toFixed(2)} s; ${long.length} holds above ${MIN_HOLD_MS} ms; the longest: ${most.join(", ") || "none"} ms`,
  );
}
console.log(`resident ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
await library.close();
await store.close();
await site.close();
await rm(directory, { recursive: true });
