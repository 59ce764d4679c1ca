import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqlite } from "../../../src/store/sqlite/open-sqlite.ts";
import { openSendingFile } from "../../../src/store/sqlite/sending-file.ts";
import { createEntry } from "../inbox/entries.ts";

let directory = "";
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "pullquote-under-way-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

const file = () => join(directory, "p.sending");
/** What a process that starts now would find. */
const found = (boot = "this boot"): readonly number[] | undefined => {
  const { leftRows: left, close } = openSendingFile(file(), boot);
  close();
  return left && [...left].sort((a, b) => a - b);
};

describe("the messages on their way out", () => {
  it("are those that were added and are not settled, whenever the process dies", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ row: fc.integer({ min: 1, max: 9 }), what: fc.constantFrom("add", "settling", "settled") }),
        ),
        (steps) => {
          rmSync(file(), { force: true });
          const underWay = openSendingFile(file(), "this boot");
          underWay.begin([]);
          const expected = new Set<number>();
          let open: { row: number; settled: () => void; again: boolean }[] = [];
          for (const { row, what } of steps) {
            if (what === "add") {
              underWay.add(row);
              expected.add(row);
              for (const one of open) if (one.row === row) one.again = true;
            } else if (what === "settling") open.push({ row, settled: underWay.startSettling(row), again: false });
            else {
              for (const one of open.filter((settling) => settling.row === row)) {
                one.settled();
                if (!one.again) expected.delete(row);
              }
              open = open.filter((settling) => settling.row !== row);
            }
            expect(found()).toEqual([...expected].sort((a, b) => a - b));
          }
          underWay.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each<[string, string, () => void]>([
    ["the machine started anew", "another boot", () => {}],
    ["there is no such file", "this boot", () => rmSync(file())],
    ["the file is damaged", "this boot", () => writeFileSync(file(), "x")],
  ])("are not known when %s", (_, boot, befall) => {
    const underWay = openSendingFile(file(), "this boot");
    underWay.begin([]);
    underWay.close();
    expect(found()).toEqual([]);
    befall();
    expect(found(boot)).toBeUndefined();
  });

  it("are not known where the machine does not tell its starts apart", () => {
    const underWay = openSendingFile(file(), "");
    underWay.begin([7]);
    underWay.close();
    expect(found("")).toBeUndefined();
  });

  it("of which nobody knows outlive further processes", () => {
    for (let life = 0; life < 3; life++) {
      const underWay = openSendingFile(file(), "this boot");
      underWay.begin([3]);
      underWay.close();
      expect(found()).toEqual([3]);
    }
  });
});

describe("a process that is killed when it is written down that a message leaves, and before it leaves", () => {
  const boot = async () => openSqlite({ directory, clock: Date.now });

  it("has not sent it: the next one answers; what had left is ambiguous", async () => {
    const store = await boot();
    const held = await store.openInbox("p", { limit: undefined });
    await held.accept(["1", "2"].map((key) => createEntry(key, { lane: key })));
    const [first, second] = await held.claim(2);
    await held.markSending(first!.id);
    copyFileSync(file(), join(directory, "before"));
    await held.markSending(second!.id);
    await store.close();
    copyFileSync(join(directory, "before"), file());

    const again = await boot();
    const next = await again.openInbox("p", { limit: undefined });
    expect(next.backlog).toEqual({ waiting: 1, ambiguous: 1 });
    expect((await next.claim(2)).map(({ id, uncertain }) => ({ id, uncertain }))).toEqual([
      { id: second!.id, uncertain: false },
    ]);
    expect(await again.list(["ambiguous"], 9)).toMatchObject([{ key: "1" }]);
    await again.close();
  });
});
