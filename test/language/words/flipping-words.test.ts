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

  it.each([
    ["en", "until 2027", true],
    ["en", "until 1984 when she left", true],
    ["en", "until 12 May", true],
    ["en", "until May 12, 2027: so she said", true],
    ["en", "until March.", true],
    ["en", "until March when she left", true],
    ["en", "until March votes", false],
    ["en", "until May agrees", false],
    ["en", "until 2027 workers agree", false],
    ["en", "until 20 more agree", false],
    ["en", "if 2027", false],
    ["pt", "até 3 de maio.", true],
    ["pt", "até 3 pessoas.", false],
  ])("in %s tell a time in %j: %s", (language, text, expected) => {
    expect(flippingWordsOf(language)?.time?.test(text)).toBe(expected);
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
