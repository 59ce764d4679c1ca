import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seekWords } from "../../../src/search/archive/sought-words.js";

describe("words that are looked for", () => {
  it("are known by their places, and no others, also where numbers end with the same bits", () => {
    const number = fc.oneof(
      fc.nat(0xffffffff),
      fc.nat(3).chain((high) => fc.nat(3).map((low) => high * 2 ** 30 + low)),
    );
    fc.assert(
      fc.property(fc.uniqueArray(number), fc.array(number), (asked, others) => {
        const { words, placeOf } = seekWords(new Map(asked.map((word) => [word, 1])));
        const texts = seekWords(new Map(asked.map((word) => [String(word), 1])));
        expect(words).toEqual(asked);
        for (const word of [...asked, ...others]) {
          expect(placeOf(word)).toBe(asked.indexOf(word));
          expect(texts.placeOf(String(word))).toBe(asked.indexOf(word));
        }
      }),
    );
  });

  it("say as much as is given", () => {
    const given = { mayor: 5, bridge: 3 };
    expect(seekWords(new Map(Object.entries(given))).weights).toEqual([5, 3]);
  });
});
