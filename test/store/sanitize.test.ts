import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sanitize } from "../../src/store/sanitize.ts";
import { anyCharacter } from "../any-character.ts";

describe("a text for a database", () => {
  it("has no NUL and no lone surrogate, and is otherwise as it was", () => {
    expect(sanitize("a\0b\ud800c😀")).toBe("a\ufffdb\ufffdc😀");
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const clean = sanitize(text);
        expect(clean.isWellFormed() && !clean.includes("\0")).toBe(true);
        expect(clean).toHaveLength(text.length);
        expect(sanitize(clean)).toBe(clean);
      }),
    );
  });
});
