import { afterEach, describe, expect, it, vi } from "vitest";
import { createClock } from "../src/clock.ts";

afterEach(() => void vi.useRealTimers());

describe("the clock of the store", () => {
  it.each([
    ["an hour back", -3_600_000],
    ["an hour forth", 3_600_000],
    ["a leap second back", -1_000],
  ])("goes on evenly when the machine's clock is set %s", (_, jump) => {
    vi.useFakeTimers({ toFake: ["Date", "performance"], now: 1e12 });
    const clock = createClock();
    expect(clock()).toBe(1e12);
    vi.setSystemTime(1e12 + jump);
    expect(clock()).toBe(1e12);
    vi.advanceTimersByTime(250);
    expect(clock()).toBe(1e12 + 250);
  });
});
