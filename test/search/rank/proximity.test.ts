import { describe, expect, it } from "vitest";
import { lastShownSentence, neighbouringSentences, proximityGain } from "../../../src/search/rank/proximity.ts";
import { indexText } from "../../fakes/index-text.ts";

const index = await indexText("One came. Two came. Three came. Four came. Five came.");

describe("what was shown last", () => {
  it("draws the sentences behind it more than those before it, and far ones not at all", () => {
    expect(proximityGain(3, 2)).toBeGreaterThan(proximityGain(1, 2));
    expect(proximityGain(9, 2)).toBe(0);
  });

  it("has neighbours within the article", () => {
    expect(neighbouringSentences(index, 0)).toEqual([0, 1, 2, 3]);
    expect(neighbouringSentences(index, 4)).toEqual([3, 4]);
  });

  it("counts only when this article has it", () => {
    expect(lastShownSentence(index, { article: index.article.id, sentence: 4 })).toBe(4);
    expect(lastShownSentence(index, { article: index.article.id, sentence: 5 })).toBeUndefined();
    expect(lastShownSentence(index, { article: "other", sentence: 0 })).toBeUndefined();
    const { id, version } = index.article;
    expect(lastShownSentence(index, { article: id, sentence: 4, version })).toBe(4);
    expect(lastShownSentence(index, { article: id, sentence: 4, version: "older" })).toBeUndefined();
  });
});
