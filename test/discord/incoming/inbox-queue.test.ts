import { describe, expect, it } from "vitest";
import { createInboxQueue } from "../../../adapters/discord/incoming/inbox-queue.ts";
import type { InboxEntry } from "../../../src/server.ts";
import { createEntry } from "../../store/inbox/entries.ts";

const start = (accept: (entries: readonly InboxEntry[]) => Promise<readonly boolean[]>) => {
  const stop = new AbortController();
  const errors: number[] = [];
  const queue = createInboxQueue({ accept }, stop.signal, () => errors.push(1));
  return { queue, errors, stop: () => stop.abort() };
};

describe("the queue before the inbox", () => {
  it("brings entries in in their order, and says which were new", async () => {
    const taken: string[] = [];
    const { queue } = start(async (entries) => {
      taken.push(...entries.map(({ key }) => key));
      return entries.map(({ key }) => key !== "2");
    });
    const done: unknown[] = [];
    for (const key of ["1", "2", "3"]) queue.put(createEntry(key), (isNew) => done.push([key, isNew]));
    await queue.drain();
    expect(taken).toEqual(["1", "2", "3"]);
    expect(done).toEqual([
      ["1", true],
      ["2", false],
      ["3", true],
    ]);
  });

  it("waits while the inbox cannot write", async () => {
    let failures = 2;
    const { queue, errors } = start(async (entries) => {
      if (failures-- > 0) throw new Error("full");
      return entries.map(() => true);
    });
    let isDone = false;
    queue.put(createEntry("1"), () => {
      isDone = true;
    });
    await queue.drain();
    expect([isDone, errors.length]).toEqual([true, 2]);
  });

  it("brings in what waits when the process ends, and gives up what the inbox does not take then", async () => {
    const good = start(async (entries) => entries.map(() => true));
    let isDone = false;
    good.stop();
    good.queue.put(createEntry("1"), () => {
      isDone = true;
    });
    await good.queue.drain();
    expect(isDone).toBe(true);

    const bad = start(() => Promise.reject(new Error("full")));
    bad.stop();
    bad.queue.put(createEntry("1"), () => expect.unreachable());
    await bad.queue.drain();
    expect(bad.errors).toHaveLength(1);
  });
});
