import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphemesOf, isGraphemeBreak } from "../../src/language/grapheme.ts";

describe("a text may be cut", () => {
  it("at its ends and between letters", () => {
    expect([0, 1, 2].map((at) => isGraphemeBreak("ab", at))).toEqual([true, true, true]);
  });

  it("neither within a pair nor before a combining mark nor between CR and LF", () => {
    expect(isGraphemeBreak("😀", 1)).toBe(false);
    expect(isGraphemeBreak("e\u0301", 1)).toBe(false);
    expect(isGraphemeBreak("\r\n", 1)).toBe(false);
  });

  it("only where a grapheme begins", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (text) => {
        const starts = new Set(Array.from(graphemesOf(text), ({ index }) => index));
        for (let at = 1; at < text.length; at += 1) if (isGraphemeBreak(text, at)) expect(starts).toContain(at);
      }),
    );
  });
});
