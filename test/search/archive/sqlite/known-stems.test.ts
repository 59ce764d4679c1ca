import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createKnownStems } from "../../../../src/search/archive/sqlite/known-stems.js";
import { createVocabulary, findRespellings } from "../../../../src/search/index/vocabulary.ts";

const knowing = (stems: readonly string[]) => {
  const known = createKnownStems();
  stems.forEach(known.add);
  return known;
};

describe("the stems of an archive", () => {
  it.each([
    ["duong", "đường"],
    ["nguoi", "người"],
    ["delegue", "délégué"],
    ["an", "ăn"],
  ])("%s is near %s, whose marks nobody typed", (typed, meant) => {
    expect(knowing(["harbour", meant, "mayor"]).near(typed)).toEqual([meant]);
  });

  it("that are near a misspelt one are few, and among them are all that it may be read as", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "é", "ê", "đ", "1", "មេ"), minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (stems, typed) => {
        const read = (words: readonly string[]) =>
          findRespellings(createVocabulary(words), typed).map(({ word: at, cost }) => [words[at]!, cost]);
        expect(read(knowing(stems).near(typed))).toEqual(read(stems));
      }),
    );
  });

  it("that only look like a misspelt one are not near it", () => {
    const stems = ["bridge", "bride", "ridge", "bridges", "garbed", "debris", "cribbed"];
    expect(knowing(stems).near("brigde")).toEqual(["bridge", "bride"]);
  });

  it("are found however many there are", () => {
    const stems = Array.from({ length: 5_000 }, (_, n) => `harbour${n.toString(36)}`);
    const known = knowing(stems);
    expect(known.count()).toBe(5_000);
    expect(known.near("harbuor3un")).toContain("harbour3un");
  });
});
