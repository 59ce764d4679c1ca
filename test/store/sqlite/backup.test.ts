import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createClock } from "../../../src/clock.ts";
import { ConfigurationError } from "../../../src/errors.ts";
import { backUpSqlite, restoreSqlite } from "../../../src/store/sqlite/backup.ts";
import { DATABASE_FILE } from "../../../src/store/sqlite/database-file.ts";
import { openSqlite } from "../../../src/store/sqlite/open-sqlite.ts";
import type { Store } from "../../../src/store/store.ts";
import { createEntry } from "../inbox/entries.ts";

const clock = createClock();
const now = Date.UTC(2026, 0, 1);
const unlimited = { limit: undefined };

let directory = "";
let data = "";
let backup = "";
const opened: Store[] = [];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "pullquote-backup-"));
  data = join(directory, "it's data");
  backup = join(directory, "it's a backup.db");
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  rmSync(directory, { recursive: true });
});
const open = async (): Promise<Store> => {
  const store = await openSqlite({ directory: data, clock });
  opened.push(store);
  return store;
};
const close = async (store: Store): Promise<void> => {
  opened.splice(opened.indexOf(store), 1);
  await store.close();
};

/** One is answered, one waits and one is being sent; the bot is running. */
const running = async (): Promise<Store> => {
  const store = await open();
  const held = await store.openInbox("p", unlimited);
  await held.accept([createEntry("sent"), createEntry("waiting"), createEntry("sending", { lane: "other" })]);
  const [one, two] = await held.claim(2);
  await held.markSending(one!.id);
  await held.finish(one!, "sent");
  await held.markSending(two!.id);
  await store.memory.configure("room", { article: "a" });
  return store;
};

describe("a backup", () => {
  it("is made beside a running bot, which goes on, and is its owner's alone to read", async () => {
    const store = await running();
    await backUpSqlite(data, backup);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    await store.memory.configure("room", { article: "b" });
    expect(await store.memory.settings("room")).toEqual({ article: "b" });
  });

  it("brings back what was there, answers nothing twice, and knows what comes again", async () => {
    const store = await running();
    await backUpSqlite(data, backup);
    await store.memory.configure("room", { article: "b" });
    await close(store);
    const { aside, ambiguous } = await restoreSqlite(data, backup, now);
    expect([aside, ambiguous]).toEqual([join(data, `${DATABASE_FILE}.before-2026-01-01T00-00-00-000Z`), 2]);
    const again = await open();
    expect(await again.memory.settings("room")).toEqual({ article: "a" });
    const held = await again.openInbox("p", unlimited);
    // What waited may have been answered after the backup was made.
    expect([held.backlog, await held.claim(10)]).toEqual([{ waiting: 0, ambiguous: 0 }, []]);
    expect(await again.counts()).toEqual({ sent: 1, ambiguous: 2 });
    expect(await held.accept(["sent", "waiting", "sending", "new"].map((key) => createEntry(key)))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(readFileSync(backup).toString("latin1")).toContain("question waiting");
  });

  it("can be restored where there was nothing before", async () => {
    await close(await running());
    await backUpSqlite(data, backup);
    data = join(directory, "new");
    expect((await restoreSqlite(data, backup, now)).aside).toBe(undefined);
    expect(await (await open()).memory.settings("room")).toEqual({ article: "a" });
  });

  it("leaves what was there before as a store that can be taken back", async () => {
    const store = await running();
    await backUpSqlite(data, backup);
    await store.memory.configure("room", { article: "b" });
    await close(store);
    const { aside } = await restoreSqlite(data, backup, now);
    await restoreSqlite(data, aside!, now + 1);
    expect(await (await open()).memory.settings("room")).toEqual({ article: "b" });
  });

  it("may be a store whose bot was killed: what is only in its log comes back, too", async () => {
    const store = await running();
    const killed = join(directory, "killed");
    cpSync(data, killed, { recursive: true });
    await close(store);
    data = join(directory, "new");
    await restoreSqlite(data, join(killed, DATABASE_FILE), now);
    expect(readdirSync(data)).toEqual(expect.not.arrayContaining([expect.stringContaining("restoring")]));
    const again = await open();
    expect(await again.memory.settings("room")).toEqual({ article: "a" });
    expect(await again.counts()).toEqual({ sent: 1, ambiguous: 2 });
  });

  it("is not restored over a store in use", async () => {
    const store = await running();
    await backUpSqlite(data, backup);
    await expect(restoreSqlite(data, backup, now)).rejects.toThrow(/in use by a bot that serves p; stop it first/);
    await store.memory.configure("room", { article: "b" });
    await close(store);
    expect(await (await open()).memory.settings("room")).toEqual({ article: "b" });
  });

  it.each([
    ["no database", () => writeFileSync(backup, "not a database"), /cannot be restored/],
    ["not there", () => {}, /cannot be restored/],
    ["cut off", () => writeFileSync(backup, readFileSync(backup).subarray(0, 20_000)), /cannot be restored/],
  ])("is refused when it is %s, and nothing is changed", async (name, damage, reason) => {
    await close(await running());
    if (name === "cut off") await backUpSqlite(data, backup);
    damage();
    const before = readdirSync(data).sort();
    const refused = restoreSqlite(data, backup, now);
    await expect(refused).rejects.toThrow(reason);
    await expect(refused).rejects.toBeInstanceOf(ConfigurationError);
    expect(readdirSync(data).sort()).toEqual(before);
    expect(await (await open()).memory.settings("room")).toEqual({ article: "a" });
  });

  it("is not restored into a folder that cannot be made", async () => {
    const file = join(directory, "file");
    writeFileSync(file, "");
    await expect(restoreSqlite(join(file, "below"), join(directory, "none"), Date.now())).rejects.toThrow(
      /^DATA_DIR: .*: cannot be made/,
    );
  });

  it("is refused where there is no store, and never written over a file", async () => {
    await expect(backUpSqlite(data, backup)).rejects.toThrow(/no pullquote.db there yet/);
    expect(existsSync(data)).toBe(false);
    await close(await running());
    writeFileSync(backup, "mine");
    await expect(backUpSqlite(data, backup)).rejects.toThrow(/cannot be made/);
    expect(readFileSync(backup, "utf8")).toBe("mine");
  });
});
