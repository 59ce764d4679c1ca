import { describe, expect, it } from "vitest";
import { growToWholeWords, isWholeWords, isWordChar } from "../../src/fold/word-boundaries.ts";

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
    ["10⁶ people", "10"],
    ["a family 👨‍👩‍👧 here", "👨"],
    ["a thumb 👍🏽 here", "👍"],
    ["the flags 🇷🇺🇸🇪", "🇺🇸"],
    ["เขาจะทำงาน", "เขาจะท"],
  ])("cuts nothing: of %j, %j is none", (text, words) => {
    expect(isWhole(text, words)).toBe(false);
  });

  it.each([
    ["an unlawful act", "unlawful act"],
    ["see bridge[3] now", "bridge"],
    ["well--done it is", "done it"],
    ["wait …5 days", "5 days"],
    ["大桥没有倒塌", "没有"],
    ["it is safe¹ now", "safe"],
    ["it is safe¹², they say", "safe"],
    ["به خانه\u200c بروم", "به خانه"],
  ])("cuts nothing: of %j, %j is one", (text, words) => {
    expect(isWhole(text, words)).toBe(true);
  });

  it.each([
    ["it fell to −5 degrees", "5 degrees", "−5 degrees"],
    ["about 10–20 million", "20 million", "10–20 million"],
    ["about 1 200 people", "1", "1 200"],
    ["he is not_guilty now", "guilty now", "not_guilty now"],
    ["it is safe now", "is safe", "is safe"],
  ])("grows, in %j from %j to %j", (text, words, whole) => {
    const start = text.indexOf(words);
    const grown = growToWholeWords(text, { start, end: start + words.length });
    expect(text.slice(grown.start, grown.end)).toBe(whole);
  });

  it("does not grow by a word that goes on and on", () => {
    const span = { start: 500, end: 510 };
    expect(growToWholeWords("a".repeat(1_000), span)).toEqual(span);
  });

  it("knows the characters of words between spaces", () => {
    expect(["a", "9", "é", "\u0301"].every(isWordChar)).toBe(true);
    expect([" ", "-", "中", undefined].some(isWordChar)).toBe(false);
  });
});
