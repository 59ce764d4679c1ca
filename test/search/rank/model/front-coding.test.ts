import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeFrontCoded, encodeFrontCoded } from "../../../../src/search/rank/model/front-coding.ts";
import { anyCharacter } from "../../../any-character.ts";

describe("front coding", () => {
  it("writes what a word shares with the one before as a number", () => {
    expect(encodeFrontCoded(["tell", "teller", "tem"])).toBe("0tell\n4er\n2m");
  });

  it("gives any words back, in any order, however much they share", () => {
    const word = fc.string({ unit: anyCharacter, maxLength: 60 }).map((text) => text.replaceAll("\n", " "));
    const alike = fc.constantFrom("", "a".repeat(34), "a".repeat(40), "a".repeat(70));
    fc.assert(
      fc.property(fc.array(fc.oneof(word, alike)), (words) => {
        expect(decodeFrontCoded(encodeFrontCoded(words))).toEqual(words);
      }),
    );
  });
});
