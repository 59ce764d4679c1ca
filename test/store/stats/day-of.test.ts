import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/store/stats/day-of.ts";

describe("the day of a count", () => {
  it("is that of UTC, from midnight on", () => {
    expect(dayOf(Date.UTC(2026, 1, 28, 23, 59, 59, 999))).toBe("2026-02-28");
    expect(dayOf(Date.UTC(2026, 2, 1))).toBe("2026-03-01");
  });
});
