import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitAtMarks } from "../../../src/quotation/marked/split-at-marks.ts";

const partsOf = (text: string) => {
  const quote = splitAtMarks(text);
  return {
    marks: quote.marks.map(({ kind }) => kind),
    segments: quote.segments.map(({ start, end }) => quote.text.slice(start, end)),
  };
};

describe("a quote with marked changes", () => {
  it.each([
    ["The road […] will close.", ["omission"], ["The road", "will close."]],
    ["The road, . . . will close", ["omission"], ["The road", "will close"]],
    ["[He] will go", ["bracket"], ["", "will go"]],
    ["he want[ed] it", ["bracket"], ["he", "it"]],
    ["to [sic] much", ["sic"], ["to", "much"]],
    ["[T]he road", [], ["The road"]],
  ])("%j has %j between %j", (text, marks, segments) => {
    expect(partsOf(text)).toEqual({ marks, segments });
  });

  it("is taken apart in order, whatever it has", () => {
    const unit = fc.constantFrom("a", " ", "[", "]", "…", ".", "(", ")", "sic", "“");
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const { text: bare, marks, segments } = splitAtMarks(text);
        expect(segments).toHaveLength(marks.length + 1);
        for (const { start, end } of segments) expect(0 <= start && start <= end && end <= bare.length).toBe(true);
      }),
    );
  });
});
