import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listInbox } from "../../adapters/cli/inbox.ts";
import { openSqlite } from "../../src/store/sqlite/open-sqlite.ts";
import { createEntry } from "../store/inbox/entries.ts";

let directory = "";
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "pullquote-inbox-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

const list = async (json: boolean): Promise<string[]> => {
  const lines: string[] = [];
  const output = {
    line: async (text: string) => void lines.push(text),
    flush: async () => undefined,
    isClosed: () => false,
  };
  await listInbox({ store: { directory }, json, limit: 100, output });
  return lines;
};

describe("pullquote inbox", () => {
  it("lists what was not answered and what nobody knows about, beside a running bot, without what was asked", async () => {
    const store = await openSqlite({ directory, clock: () => Date.UTC(2026, 0, 2, 3, 4, 5) });
    const held = await store.openInbox("p", { limit: undefined });
    await held.accept(
      ["1", "2", "3", "4"].map((key) => createEntry(key, { lane: `room\x1b[2J ${key}`, text: "secret words" })),
    );
    const [one, two, three] = await held.claim(3);
    await held.finish(one!, "ambiguous");
    await held.finish(two!, "failed", "refused");
    await held.finish(three!, "sent");
    expect(await list(false)).toEqual([
      "accepted                  platform  state      reason   lane        update",
      "2026-01-02T03:04:05.000Z  p         accepted            room\ufffd[2J 4  4",
      "2026-01-02T03:04:05.000Z  p         failed     refused  room\ufffd[2J 2  2",
      "2026-01-02T03:04:05.000Z  p         ambiguous           room\ufffd[2J 1  1",
      "1 accepted, 1 ambiguous, 1 failed, 1 sent in the last 48 hours",
    ]);
    const json = await list(true);
    expect(JSON.parse(json[2]!)).toEqual({
      platform: "p",
      key: "1",
      lane: "room\x1b[2J 1",
      state: "ambiguous",
      accepted: "2026-01-02T03:04:05.000Z",
    });
    expect(json.join("")).not.toContain("secret words");
    await store.close();
  });

  it("says that there is no store yet", async () => {
    await expect(list(false)).rejects.toThrow(/DATA_DIR: .*the bot makes it when it is started/);
  });
});
