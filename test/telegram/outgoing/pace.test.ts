import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPace, TELEGRAM_RATES, UNLIMITED_RATES } from "../../../adapters/telegram/outgoing/pace.ts";

const clockAt = (start = 0) => {
  let time = start;
  return {
    now: () => time,
    pass: (ms: number) => {
      time += ms;
    },
  };
};

describe("the pace", () => {
  it("is one message a second in a chat, and does not slow other chats", () => {
    const pace = createPace(TELEGRAM_RATES, clockAt());
    expect([pace.turn(1, false, 5000), pace.turn(1, false, 5000), pace.turn(1, false, 5000)]).toEqual([0, 1000, 2000]);
    expect(pace.turn(2, false, 5000)).toBe(0);
  });

  it("takes no turn that is further away than somebody will wait", () => {
    const clock = clockAt();
    const pace = createPace(TELEGRAM_RATES, clock);
    pace.hold(1, 60_000);
    expect(pace.turn(1, false, 5000)).toBe(60_000);
    expect(pace.turn(1, false, 5000)).toBe(60_000);
    clock.pass(60_000);
    expect(pace.turn(1, false, 5000)).toBe(0);
  });

  it("holds one chat when Telegram says so, and no other", () => {
    const pace = createPace(TELEGRAM_RATES, clockAt());
    pace.hold(1, 3000);
    expect([pace.turn(1, false, 5000), pace.turn(2, false, 5000)]).toEqual([3000, 0]);
  });

  it.each([
    ["a group is sent 20 a minute", true, 20],
    ["a person is sent one a second", false, 60],
  ])("%s at most, in any minute", (_, group, most) => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4000 }), { minLength: 50, maxLength: 120 }), (gaps) => {
        const clock = clockAt();
        const pace = createPace(TELEGRAM_RATES, clock);
        const sent: number[] = [];
        for (const gap of gaps) {
          clock.pass(gap);
          const wait = pace.turn(1, group, 5000);
          if (wait <= 5000) sent.push(clock.now() + wait);
        }
        for (const from of sent)
          expect(sent.filter((at) => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(most);
        for (let index = 1; index < sent.length; index += 1)
          expect(sent[index]! - sent[index - 1]!).toBeGreaterThanOrEqual(1000);
      }),
      { numRuns: 50 },
    );
  });

  it("is thirty messages a second over all chats, after a short burst", () => {
    const pace = createPace(TELEGRAM_RATES, clockAt());
    const waits = Array.from({ length: 310 }, () => pace.slot());
    expect(waits.filter((wait) => wait < 1000).length).toBeLessThanOrEqual(41);
    expect(Math.max(...waits)).toBeGreaterThan(9_900);
  });

  it("forgets chats that are quiet, and none that must wait", () => {
    const clock = clockAt();
    const pace = createPace({ ...UNLIMITED_RATES, perChatMs: 1000 }, clock);
    pace.hold(-1, 500_000);
    for (let chat = 0; chat < 25_000; chat += 1) {
      pace.turn(chat, false, 0);
      clock.pass(10);
    }
    expect(pace.turn(-1, false, 0)).toBeGreaterThan(0);
  });

  it("is none when the rates are off", () => {
    const pace = createPace(UNLIMITED_RATES, clockAt());
    expect(Array.from({ length: 1000 }, () => pace.turn(1, true, 0)).every((wait) => wait === 0)).toBe(true);
  });
});
