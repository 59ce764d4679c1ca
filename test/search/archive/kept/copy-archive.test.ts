import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type CopyFile, copyClosedArchive, copyOpenArchive } from "../../../../src/search/archive/kept/copy-archive.ts";

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

it("a copy is whole where the log was begun anew while half of it was copied", async () => {
  const db = begin();
  // All is in the file, where the first of two changes to one page would undo the second.
  db.exec("pragma wal_autocheckpoint = 0; insert into more values (1, 'first')");
  db.exec("pragma wal_checkpoint(truncate)");
  db.exec("update more set filler = 'other'");
  db.exec("begin; update more set filler = 'later'; insert into more values (2, hex(zeroblob(30000))); commit");
  db.exec("pragma wal_checkpoint(passive)");
  const logs: string[] = [];
  const copyHalf: CopyFile = async (from, to) => {
    const half = readFileSync(from);
    if (from.endsWith("-wal") && logs.push(from) === 1) {
      db.exec("insert into more values (3, hex(zeroblob(90000)))");
      const firstChange = 32 + 24 + 4096;
      readFileSync(from).copy(half, firstChange, firstChange);
    }
    writeFileSync(to, half);
  };
  const to = join(folder, "copy.db");
  await copyOpenArchive(file(), to, copyHalf);
  expect(logs).toHaveLength(2);
  expect(read(to)).toEqual(["ok", 3, 0]);
  db.close();
});

it.runIf(process.platform !== "win32")("nothing is a copy where the log has gone", async () => {
  const db = begin();
  const copyLast: CopyFile = async (from, to) => {
    writeFileSync(to, readFileSync(from));
    rmSync(`${from}-wal`);
  };
  await expect(copyOpenArchive(file(), join(folder, "copy.db"), copyLast)).rejects.toThrow("ENOENT");
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

it("nothing is a copy of what is opened meanwhile", async () => {
  begin().close();
  const copyAndOpen: CopyFile = async (from, to) => {
    writeFileSync(to, readFileSync(from));
    if (from !== file()) return;
    const db = new Database(from);
    db.exec("insert into more values (null, 'x')");
    db.close();
  };
  await expect(copyClosedArchive(file(), join(folder, "copy.db"), copyAndOpen)).rejects.toThrow("meanwhile");
});
