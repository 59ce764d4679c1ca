import { describe, expect, it } from "vitest";
import { isWholeWords, isWordChar } from "../../src/fold/word-boundaries.ts";

const isWhole = (text: string, words: string): boolean => {
  const start = text.indexOf(words);
  return isWholeWords(text, { start, end: start + words.length });
};

describe("a span of whole words", () => {
  it.each([
    ["an unlawful act", "lawful act"],
    ["it is non-violent", "violent"],
    ["they can’t go", "can"],
    ["1,200 crowns", "200 crowns"],
    ["1 200 crowns", "200 crowns"],
    ["-5 degrees", "5 degrees"],
    ["a .5 share", "5 share"],
    ["(un)lawful", "lawful"],
  ])("cuts nothing: of %j, %j is none", (text, words) => {
    expect(isWhole(text, words)).toBe(false);
  });

  it.each([
    ["an unlawful act", "unlawful act"],
    ["see bridge[3] now", "bridge"],
    ["well--done it is", "done it"],
    ["wait …5 days", "5 days"],
    ["大桥没有倒塌", "没有"],
  ])("cuts nothing: of %j, %j is one", (text, words) => {
    expect(isWhole(text, words)).toBe(true);
  });

  it("knows the characters of words between spaces", () => {
    expect(["a", "9", "é", "\u0301"].every(isWordChar)).toBe(true);
    expect([" ", "-", "中", undefined].some(isWordChar)).toBe(false);
  });
});
