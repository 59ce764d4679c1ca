import { describe, expect, it } from "vitest";
import { loadFusionModel } from "../../../../src/search/rank/fusion/load-fusion-model.ts";

describe("what was learned of words and meaning together", () => {
  it("is decoded once, with trees for the order and for the confidence", () => {
    const model = loadFusionModel();
    expect(loadFusionModel()).toBe(model);
    expect(model.ranker.roots.length).toBeGreaterThan(0);
    expect(model.answers.roots.length).toBeGreaterThan(0);
    expect(model.curve.scores.length).toBe(model.curve.chances.length);
  });
});
