/**
 * How long it takes to add a page, and how much memory many take.
 *
 *     npm run build:tools && node dist/test/tools/bench/add-pages.js [--pages 500] [--words 800]
 *
 * Pages of a site on loopback are added one after the other, as `pullquote add` does, to a store in a folder of its own.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createClock, openAddressBook, openStore } from "../../../src/server.ts";
import { startWebSite } from "../../fakes/web-site.ts";
import { makePage } from "./make-page.ts";

const { values } = parseArgs({
  options: { pages: { type: "string", default: "500" }, words: { type: "string", default: "800" } },
});

const site = await startWebSite();
site.pages.set("/robots.txt", { status: 404 });
const count = Number(values.pages);
for (let number = 0; number < count; number++)
  site.pages.set(`/report-${number}`, makePage(number, Number(values.words)));
const directory = await mkdtemp(join(tmpdir(), "pullquote-add-"));
const store = await openStore({ directory, clock: createClock() });
const book = await openAddressBook({ shelf: store.kept, patienceMs: 0, privateHosts: [site.host] });
const took: number[] = [];
let kept = 0;
let peak = 0;
for (let number = 0; number < count; number++) {
  const began = performance.now();
  if ((await book.add(site.at(`/report-${number}`))).outcome === "new") kept += 1;
  took.push(performance.now() - began);
  peak = Math.max(peak, process.memoryUsage().rss);
}
took.sort((a, b) => a - b);
const at = (share: number): string => took[Math.floor((took.length - 1) * share)]!.toFixed(0);
console.log(`${kept} of ${count} pages kept; ms a page: p50 ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}`);
console.log(`resident ${Math.round(peak / 1e6)} MB at most`);
await book.close();
await store.close();
await site.close();
await rm(directory, { recursive: true });
