import { describe, expect, it } from "vitest";
import { CONTRACTED_NEGATION, writtenWordsOf } from "../../../src/language/words/word-patterns.ts";

describe("the words of a text as they are written", () => {
  it.each([
    ["It isn’t “non-violent”, he said.", ["It", "isn’t", "non", "violent", "he", "said"]],
    ["cafe\u0301 2010", ["cafe\u0301", "2010"]],
    ["…", []],
  ])("of %j are %j", (text, words) => {
    expect(writtenWordsOf(text)).toEqual(words);
  });

  it("may be contracted negations", () => {
    expect(["isn't", "can’t"].every((word) => CONTRACTED_NEGATION.test(word))).toBe(true);
    expect(["ant", "it’s", "n’t’s"].some((word) => CONTRACTED_NEGATION.test(word))).toBe(false);
  });
});
