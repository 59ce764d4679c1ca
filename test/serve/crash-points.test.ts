import { afterEach, describe, expect, it } from "vitest";
import { MAX_CLAIMS } from "../../adapters/serve/compose-reply.ts";
import type { InboxEntry } from "../../src/store/inbox/inbox.ts";
import { createEntry } from "../store/inbox/entries.ts";
import {
  createFakePlatform,
  type FakePlatform,
  newDirectory,
  snapshot,
  startServing,
  stopAll,
  untilSettled,
} from "./fake-platform.ts";

afterEach(() => stopAll());

/** Where a process can die on the way of one question; each copies what is on the disk at that moment. */
const points = [
  "received",
  "committed",
  "answering",
  "before the send",
  "accepted by the platform",
  "confirmed",
  "done",
] as const;
type Point = (typeof points)[number];

/**
 * Sends one entry of two messages through a process that is "killed" at a point: all that is left of it is what it had on the disk and on the platform.
 * Then the platform delivers the update again, if it was not told "received", and another process takes over.
 */
const lifeAndDeath = async (point: Point, message: 0 | 1, over: Partial<InboxEntry> = {}) => {
  const directory = newDirectory();
  const question = createEntry("1", over);
  let left: { directory: string; shown: number } | undefined;
  const reach = (reached: Point): void => {
    if (reached === point) left ??= { directory: snapshot(directory), shown: first.shown.length };
  };
  const twoMessages = (pocket: () => FakePlatform, onReach: (reached: Point) => void) =>
    createFakePlatform({
      deliver: async ({ send }, show) => {
        for (const part of [0, 1]) {
          const at = (reached: Point): void => {
            if (part === message) onReach(reached);
          };
          await send(async () => {
            at("before the send");
            // A platform with nonces shows a repeated message once.
            const text = `part ${part}`;
            const stands = over.repeatable && pocket().shown.some((one) => one.text === text);
            const id = stands ? text : show(text);
            at("accepted by the platform");
            return id;
          });
          at("confirmed");
        }
      },
    });
  const first: FakePlatform = twoMessages(() => first, reach);
  const ask = async ({ text }: { text: string }) => {
    reach("answering");
    return { kind: "notice" as const, notice: "x", text };
  };
  const running = await startServing({ pocket: first }, { directory, bot: { ask } });
  reach("received");
  await (await first.inbox).accept([question]);
  reach("committed");
  await untilSettled(running, 1);
  reach("done");
  await stopAll([left!.directory]);

  const second: FakePlatform = twoMessages(
    () => second,
    () => {},
  );
  for (const { key, text } of first.shown.slice(0, left!.shown)) {
    (second.shown as { key: string; text: string }[]).push({ key, text });
  }
  const again = await startServing({ pocket: second }, { directory: left!.directory });
  await (await second.inbox).accept([question]);
  await untilSettled(again, 1);
  return { shown: second.shown.map(({ text }) => text), counts: await again.store.counts() };
};

const whole = ["part 0", "part 1"];

describe("a process that is killed on the way of an answer of two messages", () => {
  type Row = readonly [Point, 0 | 1, readonly string[], Readonly<Record<string, number>>, string];
  it.each<Row>([
    ["received", 0, whole, { sent: 1 }, "the platform was not told, and delivers it again"],
    ["committed", 0, whole, { sent: 1 }, "it waits in the inbox"],
    ["answering", 0, whole, { sent: 1 }, "nothing was sent yet"],
    ["before the send", 0, [], { ambiguous: 1 }, "nobody knows that it was not sent"],
    ["accepted by the platform", 0, ["part 0"], { ambiguous: 1 }, "nobody knows that it was"],
    ["before the send", 1, ["part 0"], { ambiguous: 1 }, "the first is known, the second not"],
    ["accepted by the platform", 1, whole, { ambiguous: 1 }, "the first is known, the second not"],
    ["done", 0, whole, { sent: 1 }, "the redelivery is known"],
  ])("%s (message %i): shows %j and lists %j, as %s", async (point, message, shown, counts) => {
    expect(await lifeAndDeath(point, message)).toEqual({ shown, counts });
  });

  it.each(points.flatMap((point) => [[point, 0] as const, [point, 1] as const]))(
    "%s (message %i): shows each message once where repeating is harmless",
    async (point, message) => {
      expect(await lifeAndDeath(point, message, { repeatable: true })).toEqual({ shown: whole, counts: { sent: 1 } });
    },
  );
});

describe("processes that are killed again and again before anything is answered", () => {
  it("give up the one question that was there each time, and none of those that came with it", async () => {
    const entries = Array.from({ length: 9 }, (_, index) => createEntry(`${index}`, { lane: `${index}` }));
    let directory = newDirectory();
    for (let life = 1; life <= MAX_CLAIMS; life++) {
      const pocket = createFakePlatform();
      const asked: (() => void)[] = [];
      const ask = () => new Promise<never>((_, reject) => void asked.push(() => reject(new Error("killed"))));
      await startServing({ pocket }, { directory, bot: { ask } });
      if (life === 1) await (await pocket.inbox).accept(entries);
      // All come along at first, and whatever still does so later.
      await expect.poll(() => asked.length, { interval: 2 }).toBeGreaterThanOrEqual(life <= 3 ? entries.length : 1);
      await new Promise((resolve) => setTimeout(resolve, 10));
      directory = snapshot(directory);
      for (const kill of asked) kill();
      await stopAll([directory]);
    }
    const pocket = createFakePlatform();
    const last = await startServing({ pocket }, { directory });
    await untilSettled(last, entries.length);
    expect(pocket.shown.map(({ text }) => text).filter((text) => text === "failed")).toHaveLength(1);
    expect(await last.store.list(["failed"], 9)).toMatchObject([{ key: "0", reason: "crashes" }]);
    expect(await last.store.counts()).toEqual({ failed: 1, sent: 8 });
  });
});
