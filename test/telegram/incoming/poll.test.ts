import { describe, expect, it } from "vitest";
import type { Call } from "../../../adapters/telegram/api.ts";
import { Refused, Unreached } from "../../../adapters/telegram/api-errors.ts";
import type { TelegramClock } from "../../../adapters/telegram/clock.ts";
import { poll } from "../../../adapters/telegram/incoming/poll.ts";
import { createLogger } from "../../../src/server.ts";

type Answer = unknown | Error;

/** Polls a server that gives one answer after the other, on a clock that a pause moves on at once. Ends with the last answer. */
const polled = async (
  answers: readonly Answer[],
  { take = async () => {} }: { take?: (updates: readonly unknown[]) => Promise<void> } = {},
) => {
  let time = 0;
  const pauses: number[] = [];
  const asked: { offset?: number; timeout?: number; deadlineMs?: number }[] = [];
  const taken: unknown[][] = [];
  const lines: string[] = [];
  const ending = new AbortController();
  const clock: TelegramClock = {
    now: () => time,
    date: () => time,
    random: () => 0,
    sleep: async (ms) => {
      pauses.push(ms);
      time += ms;
    },
  };
  const call: Call = async (_, payload, options) => {
    asked.push({ ...payload, ...options });
    const answer = answers[asked.length - 1];
    if (asked.length >= answers.length) ending.abort();
    time += 1000;
    if (answer instanceof Error) throw answer;
    return answer;
  };
  let seen = 0;
  const done = poll({
    call,
    take: async (updates) => {
      await take(updates);
      taken.push([...updates]);
    },
    onSeen: () => {
      seen += 1;
    },
    log: createLogger({ level: "trace", write: (line) => lines.push(line) }),
    clock,
    signal: ending.signal,
  });
  const ended = await done.then(
    () => undefined,
    (error: unknown) => error,
  );
  return { pauses, asked, taken, lines, seen, ended };
};

const update = (id: unknown) => ({ update_id: id });
const away = new Unreached("perhaps", "getUpdates: ECONNRESET");
const limited = (retryAfter?: number) =>
  new Refused(429, "Too Many Requests", retryAfter === undefined ? {} : { retryAfter });

describe("receiving by long polling", () => {
  it("confirms a batch only by asking for what comes after it", async () => {
    const { asked, taken } = await polled([[update(5), update(6)], [update(7)], []]);
    expect(asked.map(({ offset }) => offset)).toEqual([undefined, 7, 8, 8]);
    expect(taken.flat()).toHaveLength(3);
  });

  it("gives up on a poll ten seconds after Telegram should have ended it", async () => {
    const { asked } = await polled([[]]);
    expect(asked[0]!.deadlineMs! - asked[0]!.timeout! * 1000).toBe(10_000);
    expect(asked[0]!.deadlineMs).toBeLessThanOrEqual(60_000);
  });

  it("asks for the kinds of updates that it reads, and says so every time", async () => {
    const { asked } = await polled([[], []]);
    expect(asked.every((one) => "allowed_updates" in one)).toBe(true);
  });

  it.each([401, 404])("ends with a wrong token (%i)", async (code) => {
    const { ended, asked } = await polled([[], new Refused(code, "Unauthorized"), []]);
    expect(ended).toBeInstanceOf(Refused);
    expect(asked).toHaveLength(2);
  });

  it("survives another receiver, with pauses that grow to a minute", async () => {
    const { pauses, ended } = await polled([...Array.from({ length: 12 }, () => new Refused(409, "Conflict")), []]);
    expect(ended).toBeUndefined();
    expect(pauses.slice(0, 3)).toEqual([500, 1000, 2000]);
    expect(Math.max(...pauses)).toBe(60_000);
  });

  it("takes no poll for a sign of life while two receivers take turns: the operator is to look", async () => {
    const turns = Array.from({ length: 20 }, () => [new Refused(409, "Conflict"), [update(1)], []]);
    expect(await polled(turns.flat())).toMatchObject({ seen: 0 });
  });

  it("lives again soon after one conflict, which is nothing but a restart", async () => {
    const { asked, seen } = await polled([new Refused(409, "Conflict"), ...Array.from({ length: 200 }, () => [])]);
    expect(seen).toBeGreaterThan(0);
    // A second each; health is red from two minutes on.
    expect(asked.length - seen).toBeLessThan(90);
  });

  it.each([
    ["what Telegram says", limited(7), 7000],
    ["five seconds when it does not say", limited(), 5000],
  ])("pauses for %s when it is told to slow down", async (_, error, ms) => {
    expect((await polled([error, []])).pauses).toContain(ms);
  });

  it.each(["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE", "ENOTFOUND", "HTTP 502"])(
    "survives an hour of %s, and is back within five seconds of its end",
    async (reason) => {
      const { pauses, ended } = await polled([
        ...Array.from({ length: 700 }, () => new Unreached("no", reason)),
        [update(1)],
        [],
      ]);
      expect(ended).toBeUndefined();
      expect(Math.max(...pauses)).toBeLessThanOrEqual(5000);
      expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(3_000_000);
    },
  );

  it.each([
    ["no list", { a: 1 }],
    ["a word", "x"],
    ["a list of nothing", [null]],
    ["a list of what has no id", [{}, { update_id: "7" }, { update_id: -1 }]],
  ])("survives %s in place of updates", async (_, garbage) => {
    const { ended, taken, pauses } = await polled([garbage, [update(3)], []]);
    expect(ended).toBeUndefined();
    expect(taken).toEqual([[update(3)]]);
    expect(pauses.length).toBeGreaterThan(0);
  });

  it("takes ids that are twice there, out of order, with gaps, or garbage among them", async () => {
    const { asked, taken } = await polled([[update(9), update(4), update(9), null, update("x")], []]);
    expect(asked[1]?.offset).toBe(10);
    expect(taken[0]).toHaveLength(5);
  });

  it("goes on with ids that have started again at a lower number", async () => {
    const { asked } = await polled([[update(900)], [update(3)], []]);
    expect(asked[2]?.offset).toBe(4);
  });

  it("never asks for an id that Telegram's numbers cannot hold", async () => {
    const { asked } = await polled([[update(2 ** 31 - 1)], []]);
    expect(asked[1]?.offset).toBe(2 ** 31 - 1);
  });

  it("does not spin on a server that answers nothing, or the same, at once", async () => {
    const same = await polled([[update(1)], [update(1)], [update(1)], []]);
    expect(same.pauses.length).toBeGreaterThanOrEqual(2);
  });

  it("takes the same batch again, and receives nothing else, while the inbox cannot write", async () => {
    let refusals = 0;
    const take = async () => {
      refusals += 1;
      if (refusals <= 3) throw new Error("disk full");
    };
    const { taken, asked, pauses } = await polled([[update(1)], []], { take });
    expect(taken).toEqual([[update(1)]]);
    expect(asked[1]?.offset).toBe(2);
    expect(pauses).toHaveLength(3);
  });

  it("says in the log why nothing comes", async () => {
    const { lines } = await polled([away, []]);
    expect(lines.join()).toContain("ECONNRESET");
  });
});
