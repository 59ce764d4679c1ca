import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { toVisibleText } from "../../adapters/terminal/visible-text.ts";
import { wrapText } from "../../adapters/terminal/wrap-text.ts";
import { anyCharacter } from "../any-character.ts";

const anyText = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.lorem({ maxCount: 40 }),
  fc.string({ unit: fc.constantFrom("水", "車", "。", "「", "」", " ", "a", "ก", "ក", "é", "👨‍👩‍👧", "\n", "\t") }),
);

describe("wrapping", () => {
  it("leaves out nothing but white space, and makes no line wider than the terminal", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 4, max: 60 }), (raw, width) => {
        const text = toVisibleText(raw);
        const lines = wrapText(text, width);
        let at = 0;
        for (const { start, end } of lines) {
          expect(text.slice(at, start).trim()).toBe("");
          const line = text.slice(start, end);
          const graphemes = [...new Intl.Segmenter().segment(line)].length;
          if (graphemes > 1) expect(stringWidth(line)).toBeLessThanOrEqual(width);
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["one two three", 9, ["one two", "three"], "at spaces"],
    ["one-two three", 9, ["one-two", "three"], "not inside a word"],
    ["unbelievably long", 6, ["unbeli", "evably", "long"], "inside a word that is wider than the line"],
    [
      "水車は彼女の父が建てた。",
      10,
      ["水車は彼女", "の父が建て", "た。"],
      "between words where there are no spaces, two columns each",
    ],
    ["one\n\ntwo", 9, ["one", "", "two"], "at line breaks, keeping empty lines"],
  ])("%j at %i columns: %j, %s", (text, width, expected) => {
    expect(wrapText(text, width).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
