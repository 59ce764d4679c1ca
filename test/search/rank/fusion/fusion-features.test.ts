import { describe, expect, it } from "vitest";
import { FUSION_FEATURES, fusionRows } from "../../../../src/search/rank/fusion/fusion-features.ts";
import { nearTo, sentenceWith, wordRanking } from "./ranked-text.ts";

const words = wordRanking("Who sold bread on the quay?");
const rows = fusionRows(words, nearTo(sentenceWith("rudder")));
const value = (sentence: number, name: string): number =>
  rows[words.candidates.indexOf(sentence) * FUSION_FEATURES.length + FUSION_FEATURES.indexOf(name)]!;

describe("the columns of the fused ranking", () => {
  it("are named once each", () => {
    expect(new Set(FUSION_FEATURES).size).toBe(FUSION_FEATURES.length);
  });

  it("are numbers, one row for each candidate", () => {
    expect(rows.length).toBe(words.candidates.length * FUSION_FEATURES.length);
    expect(rows.every(Number.isFinite)).toBe(true);
  });

  it("tell what the words and what the meaning put first", () => {
    expect(value(sentenceWith("bread"), "word rank")).toBe(0);
    expect(value(sentenceWith("bread"), "word score behind best")).toBe(0);
    expect(value(sentenceWith("rudder"), "meaning rank")).toBe(0);
    expect(value(sentenceWith("bread"), "meaning score behind best")).toBe(-14);
    expect(value(sentenceWith("bread"), "both agree")).toBe(0);
  });

  it("look at the neighbour in the same paragraph alone", () => {
    expect(value(sentenceWith("left the quay"), "meaning beside")).toBe(14);
    expect(value(sentenceWith("bread"), "meaning beside")).toBeLessThan(-50);
  });
});
