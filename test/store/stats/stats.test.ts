import { createHmac } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createClock } from "../../../src/clock.ts";
import { openSqlite } from "../../../src/store/sqlite/open-sqlite.ts";
import type { StatsOptions } from "../../../src/store/stats/stats.ts";

const clock = createClock();
const SECRET = "of the test";
let directory = "";
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "pullquote-tally-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

const open = (tally: StatsOptions = {}) => openSqlite({ directory, clock, stats: { secret: SECRET, ...tally } });
/** All bytes of all files. */
const bytes = (): string =>
  readdirSync(directory)
    .map((name) => readFileSync(join(directory, name)).toString("latin1"))
    .join("\n");
const voterOf = (asker: string): string => createHmac("sha256", SECRET).update(asker).digest("base64url");
const opinion = { article: "mill", version: "v", sentence: 1, paragraph: 1, good: true };

describe("what is kept of votes", () => {
  it("is a hash that no file tells the key of, and not the person", async () => {
    const store = await open();
    await store.stats.vote(opinion, "ann-the-reader");
    const all = bytes();
    expect(all).toContain(voterOf("ann-the-reader"));
    expect(all).not.toMatch(/ann-the-reader|of the test/);
    await store.close();
  });

  it("is gone from every byte of every file when a person was forgotten; others' stays", async () => {
    const store = await open();
    for (const asker of ["ann", "bob"]) await store.stats.vote(opinion, asker);
    await store.memory.forget("ann");
    while (await store.expire());
    expect(bytes()).not.toContain(voterOf("ann"));
    expect(bytes()).toContain(voterOf("bob"));
    await store.close();
  });

  it("is the same for several processes that have the same key", async () => {
    const [one, other] = [await open(), await open()];
    expect(await one.stats.vote(opinion, "ann")).toBe(true);
    expect(await other.stats.vote(opinion, "ann")).toBe(false);
    for (const store of [one, other]) {
      store.stats.count({ kind: "answered", article: "mill", version: "v", paragraph: 1 });
    }
    await one.close();
    expect((await other.stats.read("2000-01-01")).passages).toMatchObject([{ answers: 2, good: 1 }]);
    await other.close();
  });
});

describe("a question that was not answered", () => {
  const missed = {
    kind: "missed",
    cause: "refused",
    article: "mill",
    version: "v",
    asks: "who",
    words: ["mayor"],
    question: "Who is the secret mayor?",
  } as const;

  it("is in no file as it was asked, unless that is wanted; then until it is no longer", async () => {
    const plain = await open();
    plain.stats.count(missed);
    await plain.close();
    expect(bytes()).toContain("mayor");
    expect(bytes()).not.toContain("secret mayor");
    const keeping = await open({ keepQuestions: true });
    keeping.stats.count(missed);
    await keeping.close();
    expect(bytes()).toContain("Who is the secret mayor?");
    const again = await open();
    while (await again.expire());
    await again.close();
    expect(bytes()).not.toContain("secret mayor");
  });

  it("is counted for as many days as are wanted", async () => {
    let now = Date.UTC(2026, 0, 1);
    const store = await openSqlite({ directory, clock: () => now, stats: { retentionDays: 7 } });
    store.stats.count(missed);
    await store.stats.read("2026-01-01");
    for (const [days, left] of [
      [7, 1],
      [8, 0],
    ] as const) {
      now = Date.UTC(2026, 0, 1 + days);
      while (await store.expire());
      expect((await store.stats.read("2026-01-01")).misses).toHaveLength(left);
    }
    await store.close();
  });
});
