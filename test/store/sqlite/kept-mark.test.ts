import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createClock } from "../../../src/clock.ts";
import { newEntry } from "../../../src/library/addresses/keep-page.ts";
import { restoreSqlite } from "../../../src/store/sqlite/backup.ts";
import { maybeHasPages } from "../../../src/store/sqlite/kept-mark.ts";
import { openSqlite } from "../../../src/store/sqlite/open-sqlite.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pullquote-mark-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = newEntry("https://paper.example/a", 1);

it("a store says by a file whether it has pages: from the first one on, until it is opened without any", async () => {
  const open = () => openSqlite({ directory: folder, clock: createClock() });
  const first = await open();
  expect(maybeHasPages(folder)).toBe(false);
  await first.kept.put([page]);
  expect(maybeHasPages(folder)).toBe(true);
  await first.close();
  const second = await open();
  expect(maybeHasPages(folder)).toBe(true);
  await second.kept.forget([page.address]);
  await second.close();
  await (await open()).close();
  expect(maybeHasPages(folder)).toBe(false);
});

it("after a restore it may have some, as nobody has looked yet", async () => {
  const store = await openSqlite({ directory: folder, clock: createClock() });
  await store.kept.put([page]);
  await store.close();
  const other = join(folder, "other");
  await restoreSqlite(other, join(folder, "pullquote.db"), Date.now());
  expect(maybeHasPages(other)).toBe(true);
  const restored = await openSqlite({ directory: other, clock: createClock() });
  expect((await restored.kept.list()).length).toBe(1);
  await restored.close();
});
