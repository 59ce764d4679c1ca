import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { termOf } from "../../../src/search/archive/terms.js";
import { anyCharacter } from "../../any-character.ts";

describe("words of the full-text index", () => {
  it("have nothing in them at which SQLite's tokenizer would cut", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, minLength: 1 }), (stem) => {
        expect(termOf(stem)).toMatch(/^[0-9A-Za-z\u0080-\u{10ffff}]+$/u);
      }),
    );
  });

  it("are different for different stems", () => {
    const stem = fc.string({ unit: "grapheme", maxLength: 20 }).filter((one) => !/[\ue000-\ue07f]/u.test(one));
    fc.assert(
      fc.property(stem, stem, (one, other) => {
        expect(termOf(one) === termOf(other)).toBe(one === other);
      }),
    );
  });
});
