import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createClock } from "../../../src/clock.ts";
import { ConfigurationError } from "../../../src/errors.ts";
import { DATABASE_FILE } from "../../../src/store/sqlite/database-file.ts";
import { openSqlite } from "../../../src/store/sqlite/open-sqlite.ts";
import type { Store } from "../../../src/store/store.ts";
import { createEntry } from "../inbox/entries.ts";

const clock = createClock();
/** Opening a store writes to the disk, and disks are busy. Milliseconds. */
const SLOW_TEST_TIMEOUT_MS = 60_000;
const unlimited = { limit: undefined };

let directory = "";
const opened: Store[] = [];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "pullquote-faults-"));
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  rmSync(directory, { recursive: true });
});

const open = async (from = directory, onSetAside?: (file: string) => void): Promise<Store> => {
  const store = await openSqlite({ directory: from, clock, ...(onSetAside && { onSetAside }) });
  opened.push(store);
  return store;
};
const close = async (store: Store): Promise<void> => {
  opened.splice(opened.indexOf(store), 1);
  await store.close();
};
/** All bytes of all files. */
const bytes = (): string =>
  readdirSync(directory)
    .map((name) => readFileSync(join(directory, name)).toString("latin1"))
    .join("\n");
const latin1 = (text: string): string => Buffer.from(text, "utf8").toString("latin1");

describe("the file of the store", () => {
  it("holds, when an acceptance is told, every accepted question, even if nothing that follows reaches the disk", async () => {
    const held = await (await open()).openInbox("p", unlimited);
    for (let batch = 0; batch < 20; batch++) {
      const keys = [0, 1, 2].map((index) => `${batch}.${index}`);
      await held.accept(keys.map((key) => createEntry(key)));
      const copy = mkdtempSync(join(directory, "copy-"));
      for (const name of [DATABASE_FILE, `${DATABASE_FILE}-wal`]) copyFileSync(join(directory, name), join(copy, name));
      const store = await open(copy);
      expect(await store.counts()).toEqual({ accepted: (batch + 1) * 3 });
      await close(store);
    }
  });

  it(
    "holds whole batches only, from the first on, wherever a power cut tears the log",
    async () => {
      const held = await (await open()).openInbox("p", unlimited);
      for (let batch = 0; batch < 12; batch++)
        await held.accept([0, 1, 2].map((index) => createEntry(`${batch}.${index}`)));
      const whole = readFileSync(join(directory, `${DATABASE_FILE}-wal`)).length;
      const copy = join(directory, "torn");
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: whole }), async (size) => {
          rmSync(copy, { recursive: true, force: true });
          const torn = mkdtempSync(join(directory, "torn-"));
          for (const name of [DATABASE_FILE, `${DATABASE_FILE}-wal`])
            copyFileSync(join(directory, name), join(torn, name));
          truncateSync(join(torn, `${DATABASE_FILE}-wal`), size);
          const store = await open(torn);
          const again = await store.openInbox("p", unlimited);
          const known = await again.accept(
            Array.from({ length: 36 }, (_, index) => createEntry(`${Math.floor(index / 3)}.${index % 3}`)),
          );
          const kept = known.filter((isNew) => !isNew).length;
          expect(kept % 3).toBe(0);
          expect(known).toEqual(known.map((_, index) => index >= kept));
          await close(store);
          rmSync(torn, { recursive: true });
        }),
        { numRuns: 15 },
      );
    },
    SLOW_TEST_TIMEOUT_MS,
  );

  it("is set aside when it is damaged, and a new one is begun", async () => {
    const store = await open();
    await (await store.openInbox("p", unlimited)).accept([createEntry("1")]);
    await close(store);
    const file = join(directory, DATABASE_FILE);
    writeFileSync(file, Buffer.concat([Buffer.from("not a database at all "), readFileSync(file)]));
    const aside: string[] = [];
    const fresh = await open(directory, (name) => aside.push(name));
    expect(await fresh.counts()).toEqual({});
    expect(aside).toHaveLength(1);
    expect(readFileSync(aside[0]!).toString("latin1")).toContain("not a database at all");
  });

  it.each(["name", "type"])("is set aside when the %s of a column is damaged", async (part) => {
    await close(await open());
    const file = join(directory, DATABASE_FILE);
    const sound = readFileSync(file);
    const column = sound.indexOf('"part" integer');
    sound[column + (part === "name" ? 3 : 12)] = 0x91;
    writeFileSync(file, sound);
    const aside: string[] = [];
    const store = await open(directory, (set) => aside.push(set));
    expect(column).toBeGreaterThan(0);
    expect(aside).toHaveLength(1);
    await (await store.openInbox("p", unlimited)).claim(1);
  });

  it(
    "is either served or set aside, whichever bytes are flipped, and never stops the start",
    async () => {
      const store = await open();
      const held = await store.openInbox("p", unlimited);
      await held.accept(Array.from({ length: 200 }, (_, index) => createEntry(`${index}`)));
      await close(store);
      const sound = readFileSync(join(directory, DATABASE_FILE));
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(sound.length - 1), { minLength: 1, maxLength: 50 }), async (places) => {
          const damaged = mkdtempSync(join(directory, "damaged-"));
          const flipped = Buffer.from(sound);
          for (const place of places) flipped[place] = ~flipped[place]! & 0xff;
          writeFileSync(join(damaged, DATABASE_FILE), flipped);
          try {
            const again = await openSqlite({ directory: damaged, clock });
            const inbox = await again.openInbox("p", unlimited);
            await inbox.accept(Array.from({ length: 300 }, (_, index) => createEntry(`${index}`)));
            for (const claimed of await inbox.claim(10)) await inbox.finish(claimed, "sent");
            await again.counts();
            await again.close();
          } catch (error) {
            // A migration's name that was hit reads as a newer release.
            expect(error).toBeInstanceOf(ConfigurationError);
          }
          rmSync(damaged, { recursive: true });
        }),
        { numRuns: 15 },
      );
    },
    SLOW_TEST_TIMEOUT_MS,
  );

  it("of a newer release is refused, and left as it is", async () => {
    await close(await open());
    const file = join(directory, DATABASE_FILE);
    const native = new Database(file);
    native.exec("insert into pullquote_migration values ('2099-01-later')");
    native.close();
    await expect(open()).rejects.toThrow(/written by a newer release \(2099-01-later\)/);
    await expect(open()).rejects.toBeInstanceOf(ConfigurationError);
    expect(readdirSync(directory).filter((name) => name.includes("damaged"))).toEqual([]);
  });

  it("is refused with one line when its directory cannot be one", async () => {
    const file = join(directory, "file");
    writeFileSync(file, "");
    await expect(openSqlite({ directory: join(file, "data"), clock })).rejects.toThrow(
      /^DATA_DIR: .*cannot be written to/,
    );
  });

  it("can be looked at beside a running bot, which goes on writing", async () => {
    const store = await open();
    const held = await store.openInbox("p", unlimited);
    await held.accept([createEntry("1")]);
    const beside = await openSqlite({ directory, clock, readOnly: true });
    expect(await beside.counts()).toEqual({ accepted: 1 });
    await held.accept([createEntry("2")]);
    expect(await beside.counts()).toEqual({ accepted: 2 });
    await expect(beside.memory.configure("x", {})).rejects.toThrow();
    await beside.close();
  });

  it("is not made by a command", async () => {
    await expect(openSqlite({ directory, clock, readOnly: true })).rejects.toThrow(/no pullquote.db there yet/);
    expect(existsSync(join(directory, DATABASE_FILE))).toBe(false);
  });
});

describe("what is erased", () => {
  const words = "the quick brown fox asked about Ünïcode";

  it("is gone from every byte of every file when the answer is sent and the minute is over", async () => {
    const store = await open();
    const held = await store.openInbox("p", unlimited);
    await held.accept(
      Array.from({ length: 500 }, (_, index) =>
        createEntry(`${index}`, { text: `${words} ${index}`, lane: `l${index}` }),
      ),
    );
    expect(bytes()).toContain(latin1(words));
    for (const claimed of await held.claim(500)) await held.finish(claimed, "sent");
    await store.expire();
    expect(bytes()).not.toContain(latin1(words));
  });

  it(
    "of a person is gone from every byte of every file a minute after `forget`, and what is others' stays",
    async () => {
      const store = await open();
      const held = await store.openInbox("p", { limit: { burst: 30, perMinute: 20 } });
      const people = Array.from({ length: 24 }, (_, index) => `person-${index}-${"x".repeat(2 * index)}`);
      for (let round = 0; round < 8; round++) {
        await held.accept(
          people.map((asker, index) =>
            createEntry(`${round}/${index}`, {
              asker,
              lane: asker,
              question: `${asker}/${round}`,
              text: `${asker} asks ${words}`,
            }),
          ),
        );
        for (const claimed of await held.claim(round === 7 ? 12 : 24)) {
          await held.markSending(claimed.id);
          held.confirm(claimed.id, 0, `message-to-${claimed.lane}`);
          await held.finish(claimed, "sent");
        }
        await Promise.all(
          people.map((asker) => store.memory.addTurn(`${asker}/here`, asker, { question: `${asker} ${words}` })),
        );
      }
      for (const asker of people) await store.memory.configure(asker, { language: "fr" });
      const forgotten = people.filter((_, index) => index % 2 === 0);
      for (const asker of forgotten) await store.memory.forget(asker);
      await store.expire();
      const all = bytes();
      for (const asker of forgotten) expect(all.includes(asker), asker).toBe(false);
      for (const asker of people.filter((_, index) => index % 2 === 1)) expect(all.includes(asker), asker).toBe(true);
    },
    SLOW_TEST_TIMEOUT_MS,
  );

  it("includes the very request to forget, once it is answered", async () => {
    const store = await open();
    const held = await store.openInbox("p", unlimited);
    await held.accept([createEntry("1", { asker: "ann-the-asker", lane: "ann-the-asker", text: "/forget" })]);
    const [request] = await held.claim(1);
    await store.memory.forget("ann-the-asker");
    await held.markSending(request!.id);
    held.confirm(request!.id, 0, "m");
    await held.finish(request!, "sent");
    await store.expire();
    expect(bytes()).not.toContain("ann-the-asker");
    expect(await held.accept([createEntry("1")])).toEqual([false]);
  });
});
