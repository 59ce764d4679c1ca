import { describe, expect, it } from "vitest";
import { Overdue, withTimeLimit } from "../../adapters/program/time-limit.ts";

describe("a time limit", () => {
  it("lets pass what is done in time, also a rejection", async () => {
    expect(await withTimeLimit(1_000, Promise.resolve(7))).toBe(7);
    await expect(withTimeLimit(1_000, Promise.reject(new Error("own")))).rejects.toThrow("own");
  });

  it("rejects with Overdue after it, and a later rejection is nobody's", async () => {
    let fail: (error: Error) => void = () => {};
    const work = new Promise<never>((_, reject) => {
      fail = reject;
    });
    await expect(withTimeLimit(5, work)).rejects.toBeInstanceOf(Overdue);
    fail(new Error("late"));
    await new Promise((resolve) => setImmediate(resolve));
  });
});
