import { describe, expect, it } from "vitest";
import { CONFIDENCE_FEATURES } from "../../../src/search/rank/confidence-features.ts";
import { RANKER_WEIGHTS } from "../../../src/search/rank/model/weights.ts";

describe("the columns of the learned trees", () => {
  it("are those that the weights were made for, in their order", () => {
    expect(RANKER_WEIGHTS.features.split("|")).toEqual(CONFIDENCE_FEATURES);
  });

  it("have a name each, as they are told apart by it", () => {
    expect(new Set(CONFIDENCE_FEATURES).size).toBe(CONFIDENCE_FEATURES.length);
  });
});
