import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createCommits, type Transact } from "../../src/store/commits.ts";
import { migrate } from "../../src/store/migrate.ts";
import { connectSqlite, type SqliteConnection } from "../../src/store/sqlite/connection.ts";

let directory = "";
let connection: SqliteConnection;
let full = false;
let transactions = 0;

const transact: Transact = async (work) =>
  connection.transact(async (db) => {
    transactions++;
    const value = await work(db);
    // As a full disk does: it fails at the end, when the pages are to be written.
    if (full) throw Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
    return value;
  });

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "pullquote-commits-"));
  connection = connectSqlite(join(directory, "test.db"));
  await migrate({ ...connection, serial: "integer", readOnly: false, where: "test" });
  [full, transactions] = [false, 0];
});
afterEach(async () => {
  await connection.close();
  rmSync(directory, { recursive: true });
});

const insert = (commits: ReturnType<typeof createCommits>, id: number) =>
  commits.run(async (db) => {
    const row = {
      platform: "p",
      key: `${id}`,
      lane: "l",
      asker: "a",
      question: null,
      accepted: 0,
      limited: 0,
    } as const;
    await db
      .insertInto("inbox")
      .values({ id, ...row, state: "accepted", reason: null, body: "words" })
      .execute();
  });
const states = async () =>
  (await connection.db.selectFrom("inbox").select("state").orderBy("id").execute()).map(({ state }) => state);

describe("commits", () => {
  it("write what comes in one turn together, in one transaction", async () => {
    const commits = createCommits(transact);
    await Promise.all(Array.from({ length: 50 }, (_, index) => insert(commits, index + 1)));
    expect([transactions, (await states()).length]).toEqual([1, 50]);
  });

  it("let the last mark of a row stand, in the order of the calls", async () => {
    const commits = createCommits(transact);
    await insert(commits, 1);
    const begun = commits.mark(1, { state: "answering", reason: null });
    const confirmed = commits.settle(1, { state: "accepted", reason: null }, { part: 0, message: "m" });
    const finished = commits.settle(1, { state: "sent", reason: null });
    await Promise.all([begun, confirmed, finished]);
    expect(await states()).toEqual(["sent"]);
    expect((await connection.db.selectFrom("inbox").select("body").execute())[0]?.body).toBe(null);
  });

  it("tell at once that a full disk took nothing, and keep what is final until it does", async () => {
    const commits = createCommits(transact);
    await insert(commits, 1);
    await insert(commits, 2);
    full = true;
    const finished = commits.settle(1, { state: "sent", reason: null });
    await expect(insert(commits, 3)).rejects.toThrow(/full/);
    await expect(commits.mark(2, { state: "answering", reason: null })).rejects.toThrow(/full/);
    expect([commits.healthy(), await states()]).toEqual([false, ["accepted", "accepted"]]);
    full = false;
    await insert(commits, 3);
    await finished;
    expect([commits.healthy(), await states()]).toEqual([true, ["sent", "accepted", "accepted"]]);
  });

  it("never write an older mark over a newer one, though the older had to be tried again", async () => {
    const commits = createCommits(transact);
    await insert(commits, 1);
    full = true;
    const confirmed = commits.settle(1, { state: "accepted", reason: null });
    await expect(insert(commits, 2)).rejects.toThrow();
    full = false;
    const finished = commits.settle(1, { state: "failed", reason: "refused" });
    await Promise.all([confirmed, finished]);
    expect(await states()).toEqual(["failed"]);
  });

  it("do not wait for a disk that stays full when they are closed", async () => {
    const commits = createCommits(transact);
    await insert(commits, 1);
    full = true;
    const finished = commits.settle(1, { state: "sent", reason: null });
    finished.catch(() => {});
    await commits.close();
    await expect(finished).rejects.toThrow(/full/);
  });
});
