import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toVisibleText } from "../../adapters/terminal/visible-text.ts";
import { anyCharacter } from "../any-character.ts";

describe("what a terminal is given", () => {
  it("has no character that it would obey, and every offset stays", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const shown = toVisibleText(text);
        expect(shown).toHaveLength(text.length);
        expect(shown).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});
