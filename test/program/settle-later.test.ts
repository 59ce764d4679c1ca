import { describe, expect, it } from "vitest";
import { settleLater } from "../../adapters/program/settle-later.ts";

describe("a promise that is settled from outside", () => {
  it("settles once, as the first call says", async () => {
    const one = settleLater();
    one.resolve();
    one.reject(new Error("late"));
    await expect(one.settled).resolves.toBeUndefined();
  });

  it("may be rejected before it is awaited", async () => {
    const one = settleLater();
    one.reject(new Error("first"));
    await new Promise((resolve) => setImmediate(resolve));
    await expect(one.settled).rejects.toThrow("first");
  });
});
