import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ordinalOf, scaledForms, spellNumber } from "../../../src/search/question/number-words.ts";

describe("a number in words", () => {
  it.each([
    [0, "zero"],
    [19, "nineteen"],
    [41, "forty one"],
    [1200, "one thousand two hundred"],
    [2_000_001, "two million one"],
    [-1, ""],
    [1.5, ""],
  ])("%d is %j", (value, words) => {
    expect(spellNumber(value).join(" ")).toBe(words);
  });

  it("is another one for another number", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        fc.pre(a !== b);
        expect(spellNumber(a)).not.toEqual(spellNumber(b));
      }),
    );
  });

  it.each([
    ["two", "second"],
    ["twenty", "twentieth"],
    ["hundred", "hundredth"],
  ])("has an ordinal: %s is %s", (cardinal, ordinal) => {
    expect(ordinalOf(cardinal)).toBe(ordinal);
  });

  it("is written short with a scale", () => {
    expect(scaledForms(1_500_000)).toContainEqual(["1.5", "million"]);
  });
});
