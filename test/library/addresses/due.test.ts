import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failingIntervalMs, pageIntervalMs } from "../../../src/library/addresses/due.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

describe("an address is read again", () => {
  it("the sooner the younger its last change, between ten minutes and twelve hours", () => {
    expect([0, 2 * 60 * MINUTE_MS, DAY_MS, 30 * DAY_MS].map((age) => pageIntervalMs("page", age) / MINUTE_MS)).toEqual([
      10, 30, 360, 720,
    ]);
    expect(pageIntervalMs("listing", 30 * DAY_MS)).toBe(5 * MINUTE_MS);
  });

  it("ever less often while it cannot be, and not before its site wants it", () => {
    expect([0, 60 * MINUTE_MS, 7 * DAY_MS].map((ms) => failingIntervalMs(ms) / MINUTE_MS)).toEqual([2, 30, 360]);
    expect(failingIntervalMs(0, DAY_MS)).toBe(DAY_MS);
  });

  it("after a whole number of milliseconds, as no database takes a part of one for a time", () => {
    fc.assert(
      fc.property(fc.nat(3 * DAY_MS), fc.double({ min: 0, max: DAY_MS, noNaN: true }), (ms, retryAfterMs) => {
        expect(Number.isInteger(pageIntervalMs("page", ms))).toBe(true);
        expect(Number.isInteger(failingIntervalMs(ms, retryAfterMs))).toBe(true);
      }),
    );
  });
});
