import { describe, expect, it } from "vitest";
import { sentenceWith, wordRanking } from "./fusion/ranked-text.ts";

describe("the ranking by words", () => {
  it("orders all candidates, the one that answers first", () => {
    const { candidates, order } = wordRanking("What broke the rudder?");
    expect(candidates[order[0]!]).toBe(sentenceWith("rudder"));
    expect([...order].sort((a, b) => a - b)).toEqual([...candidates.keys()]);
  });

  it("is surer of a question that the text answers than of one on something else", () => {
    expect(wordRanking("What broke the rudder?").logOdds).toBeGreaterThan(wordRanking("Who won the cup?").logOdds);
  });
});
