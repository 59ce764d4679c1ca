import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Allowance, checkRateLimit, PERSON_RATE_LIMIT } from "../../../src/store/inbox/rate-limit.ts";

const play = (times: readonly number[]) => {
  let allowance: Allowance | undefined;
  return times.map((at) => {
    const { ruling, allowance: next } = checkRateLimit(allowance, at, PERSON_RATE_LIMIT);
    allowance = next;
    return ruling;
  });
};

describe("the limit for a person", () => {
  it("never answers more than the burst and 20 a minute, in any stretch of time", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20_000), { maxLength: 200 }), (gaps) => {
        let now = 0;
        const times = gaps.map((gap) => {
          now += gap / 10;
          return now;
        });
        const answered = times.filter((_, index) => play(times)[index] === "answer");
        for (const [first, from] of answered.entries()) {
          for (const [last, to] of answered.entries()) {
            if (last >= first) expect(last - first + 1).toBeLessThanOrEqual(30 + ((to - from) * 20) / 60_000 + 1e-6);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it("says the friendly word once in a flood of an hour, and again after the person was quiet", () => {
    const flood = Array.from({ length: 36_000 }, (_, index) => index * 100);
    expect(play(flood).filter((ruling) => ruling === "warn")).toHaveLength(1);
    const later = flood.map((at) => at + 3_600_000 + 90_000);
    expect(play([...flood, ...later]).filter((ruling) => ruling === "warn")).toHaveLength(2);
  });

  it.each([
    ["jumps an hour back", -3_600_000],
    ["jumps an hour forth", 3_600_000],
  ])("neither locks a person out nor gives more than a burst when the clock %s between two processes", (_, jump) => {
    const before = Array.from({ length: 30 }, () => 1e12);
    const after = Array.from({ length: 60 }, (__, index) => 1e12 + jump + index * 3_000);
    const rulings = play([...before, ...after]).slice(30);
    expect(rulings.filter((ruling) => ruling === "answer").length).toBeGreaterThan(50);
  });
});
