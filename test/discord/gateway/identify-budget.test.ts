import { describe, expect, it } from "vitest";
import {
  budgetCapacity,
  discordWaitMs,
  RESERVED_IDENTIFIES,
  spendIdentify,
} from "../../../adapters/discord/gateway/identify-budget.ts";

describe("how often the bot may identify itself", () => {
  it("is less than 1,000 times a day, even for one that restarts all the time", () => {
    const capacity = budgetCapacity(1);
    let budget: Parameters<typeof spendIdentify>[0];
    let count = 0;
    for (let now = 0; now < 24 * 60 * 60_000; now += 1_000) {
      const spent = spendIdentify(budget, capacity, now);
      if (!("budget" in spent)) continue;
      budget = spent.budget;
      count += 1;
    }
    expect(count).toBeLessThan(1_000);
  });

  it("lets every shard begin twice, then says how long to wait", () => {
    const capacity = budgetCapacity(20);
    let budget: Parameters<typeof spendIdentify>[0];
    for (let shard = 0; shard < 40; shard += 1) {
      const spent = spendIdentify(budget, capacity, 0);
      if (!("budget" in spent)) throw new Error("spent too early");
      budget = spent.budget;
    }
    expect(spendIdentify(budget, capacity, 0)).toEqual({ waitMs: 90_000 });
    expect(spendIdentify(budget, capacity, 90_000)).toHaveProperty("budget");
  });

  it("leaves some of Discord's own count to a person", () => {
    expect(discordWaitMs({ remaining: RESERVED_IDENTIFIES + 1, reset_after: 5_000 })).toBe(0);
    expect(discordWaitMs({ remaining: RESERVED_IDENTIFIES, reset_after: 5_000 })).toBe(5_000);
  });
});
