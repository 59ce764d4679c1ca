import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGraphemeBreak } from "../../../src/language/grapheme.ts";
import { findCutBefore, isTooLongSentence, splitLongSentence } from "../../../src/language/sentences/split-long.ts";

describe("a stretch that is too long", () => {
  it("is cut between items, else between clauses, else between words", () => {
    const tail = "b".repeat(100);
    for (const place of ["; ", ", ", " "]) {
      const text = `${"a".repeat(1_800)}${place}${tail} c${"d".repeat(2_000)}`;
      const cut = findCutBefore(text, 2_000);
      expect(text.slice(0, cut).endsWith(place === " " ? `${tail} ` : place)).toBe(true);
    }
  });

  it("is in pieces of readable length that are the whole, and no grapheme is split", () => {
    const piece = fc.constantFrom("word ", "a, ", "x".repeat(700), "😀".repeat(50), "e\u0301", "新闻；");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const spans = [...splitLongSentence(text, { start: 0, end: text.length })];
        expect(spans.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        for (const { start, end } of spans) {
          expect(isTooLongSentence(end - start)).toBe(false);
          expect(isGraphemeBreak(text, start)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});
