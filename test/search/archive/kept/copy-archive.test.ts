import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, expect, it } from "vitest";
import { copyClosedArchive, copyOpenArchive } from "../../../../src/search/archive/kept/copy-archive.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "copies-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = () => join(folder, "archive.db");
const begin = (): Database.Database => {
  const db = new Database(file());
  db.exec("pragma journal_mode = wal; pragma wal_autocheckpoint = 3");
  db.exec("create table unclosed (since integer); insert into unclosed values (1)");
  db.exec("create table more (n integer primary key, filler text)");
  return db;
};
/** What SQLite says of a copy, the rows that were written, and whether it would be checked once more. */
const read = (copy: string): readonly [string, number, number] => {
  const db = new Database(copy);
  const [[verdict]] = db.prepare("pragma quick_check").raw().all() as [[string]];
  const [[rows, unclosed]] = db
    .prepare("select (select count(*) from more), (select count(*) from unclosed)")
    .raw()
    .all() as [[number, number]];
  db.close();
  return [verdict, rows, unclosed];
};

it("a copy is whole however much is written meanwhile, and has what was written before", async () => {
  const db = begin();
  let isDone = false;
  let written = 0;
  const writing = (async () => {
    while (!isDone) {
      db.exec(
        "begin; insert into more values (null, hex(zeroblob(3000))); insert into more values (null, 'x'); commit",
      );
      written += 2;
      if (written % 10 === 0) await new Promise(setImmediate);
    }
  })();
  for (let copy = 0; copy < 8; copy += 1) {
    const to = join(folder, `copy-${copy}.db`);
    const before = written;
    await copyOpenArchive(file(), to);
    const [verdict, rows, unclosed] = read(to);
    expect([verdict, rows % 2, unclosed]).toEqual(["ok", 0, 0]);
    expect(rows).toBeGreaterThanOrEqual(before);
    expect(rows).toBeLessThanOrEqual(written);
  }
  isDone = true;
  await writing;
  db.close();
});

it("what a process left behind that crashed is copied as it is, to be checked", async () => {
  const db = begin();
  db.exec("insert into more values (null, 'x')");
  await copyClosedArchive(file(), join(folder, "copy.db"));
  expect(read(join(folder, "copy.db"))).toEqual(["ok", 1, 1]);
  db.close();
  await copyClosedArchive(file(), join(folder, "next.db"));
  expect(read(join(folder, "next.db"))).toEqual(["ok", 1, 1]);
});
