import { describe, expect, it } from "vitest";
import { loadSpanWeights } from "../../../src/answer/span/load-span-weights.ts";

describe("the weights of answer spans", () => {
  it("are decoded once, one for each hashed feature", () => {
    const weights = loadSpanWeights();
    expect(weights).toHaveLength(2 ** 15);
    expect(weights.some((weight) => weight !== 0)).toBe(true);
    expect(loadSpanWeights()).toBe(weights);
  });
});
