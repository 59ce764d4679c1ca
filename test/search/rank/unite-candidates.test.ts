import { describe, expect, it } from "vitest";
import { uniteCandidates } from "../../../src/search/rank/unite-candidates.ts";

const nearness = {
  of: () => ({ cosine: 0, late: 0, score: 0 }),
  patternOf: () => ({ standout: 0, unevenness: 0 }),
  nearest: (limit: number) => [5, 2, 9].slice(0, limit),
  closeness: 0,
  margin: 0,
};

describe("the candidates of words and meaning", () => {
  it("are each there once, those of the words first", () => {
    expect(uniteCandidates([2, 7], nearness)).toEqual([2, 7, 5, 9]);
  });

  it("are those of the words where there is no meaning", () => {
    expect(uniteCandidates([2, 7], undefined)).toEqual([2, 7]);
  });
});
