import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  markdownMarkSpans,
  mayHaveMarkdown,
  sliceWithoutSpans,
  stripMarkdown,
} from "../../src/language/markdown-marks.ts";

describe("the marks of Markdown", () => {
  it("are stripped as a browser shows the text", () => {
    expect(stripMarkdown("## The **new** bridge, by [the mayor](https://example.org/a_(b))")).toBe(
      "The new bridge, by the mayor",
    );
  });

  it("are not seen within words and in brackets without an address", () => {
    for (const text of ["not_guilty_plea", "[sic] (2022)", "5 * 3 * 2"]) expect(stripMarkdown(text)).toBe(text);
  });

  it("leave the same text when it is sliced between them", () => {
    const text = fc.array(fc.constantFrom("*", "_", "word", " ", "[a](/b)", "# ", "\n", ">"), { maxLength: 15 });
    fc.assert(
      fc.property(text, (pieces) => {
        const whole = pieces.join("");
        const spans = markdownMarkSpans(whole);
        expect(sliceWithoutSpans(whole, spans, { start: 0, end: whole.length })).toBe(stripMarkdown(whole));
        if (spans.length > 0) expect(mayHaveMarkdown(whole)).toBe(true);
      }),
    );
  });
});
