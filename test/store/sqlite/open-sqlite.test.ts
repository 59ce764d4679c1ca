import { mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { createClock } from "../../../src/clock.ts";
import { ConfigurationError } from "../../../src/errors.ts";
import { connectSqlite } from "../../../src/store/sqlite/connection.ts";
import { openSqlite } from "../../../src/store/sqlite/open-sqlite.ts";
import { storeContract } from "../store-contract.ts";

storeContract("SQLite", async () => {
  const directory = mkdtempSync(join(tmpdir(), "pullquote-store-"));
  return {
    open: (clock) => openSqlite({ directory, clock }),
    kill: (store) => store.close(),
    remove: async () => rmSync(directory, { recursive: true }),
  };
});

describe.runIf(process.platform !== "win32")("the files of a store", () => {
  it("are its owner's alone, as is the folder that is made for them", async () => {
    const above = mkdtempSync(join(tmpdir(), "pullquote-modes-"));
    const data = join(above, "made/data");
    const umask = process.umask(0);
    const store = await openSqlite({ directory: data, clock: createClock() });
    const inbox = await store.openInbox("p", { limit: undefined });
    await store.memory.configure("room", { article: "a" });
    process.umask(umask);
    const modes = readdirSync(data).map((name) => [name, (statSync(join(data, name)).mode & 0o777).toString(8)]);
    await inbox.close();
    await store.close();
    expect(modes.map(([name]) => name)).toEqual(
      expect.arrayContaining(["p.lock", "p.sending", "pullquote.db", "pullquote.db-wal"]),
    );
    expect(modes.filter(([, mode]) => mode !== "600")).toEqual([]);
    expect((statSync(data).mode & 0o777).toString(8)).toBe("700");
    rmSync(above, { recursive: true });
  });
});

describe("a store that cannot be used in part", () => {
  it("says so of the file in which is written what is being sent, and gives the platform up for the next try", async () => {
    const directory = mkdtempSync(join(tmpdir(), "pullquote-sending-"));
    mkdirSync(join(directory, "p.sending"));
    const store = await openSqlite({ directory, clock: createClock() });
    const opened = store.openInbox("p", { limit: undefined });
    await expect(opened).rejects.toThrow(`${directory}: p.sending cannot be opened (it is a folder)`);
    await expect(opened).rejects.toBeInstanceOf(ConfigurationError);
    rmdirSync(join(directory, "p.sending"));
    await (await store.openInbox("p", { limit: undefined })).close();
    await store.close();
    rmSync(directory, { recursive: true });
  });

  it("is closed although its log cannot be emptied, as on a full disk", async () => {
    const directory = mkdtempSync(join(tmpdir(), "pullquote-log-"));
    const connection = connectSqlite(join(directory, "some.db"));
    await sql`begin immediate`.execute(connection.db);
    await connection.close();
    await expect(sql`select 1`.execute(connection.db)).rejects.toThrow();
    rmSync(directory, { recursive: true });
  });
});
