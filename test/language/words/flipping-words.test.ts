import { describe, expect, it } from "vitest";
import { flippingPatternsOf, flippingWordsOf } from "../../../src/language/words/flipping-words.ts";

describe("words that turn what is beside them", () => {
  it("deny, doubt or set a condition", () => {
    const words = flippingWordsOf("en-GB");
    expect(words?.negations.has("never")).toBe(true);
    expect(words?.hedges.has("allegedly")).toBe(true);
    expect(words?.conditions.has("unless")).toBe(true);
    expect(flippingWordsOf("en")).toBe(words);
  });

  it("are patterns in scripts without spaces", () => {
    expect(flippingPatternsOf("zh")?.before.test("没有")).toBe(true);
    expect(flippingPatternsOf("zh")?.before.test("不少")).toBe(false);
    expect(flippingWordsOf("zh")).toBeUndefined();
  });

  it("are unknown of most languages", () => {
    expect(flippingWordsOf("xx")).toBeUndefined();
    expect(flippingPatternsOf("en")).toBeUndefined();
  });
});
