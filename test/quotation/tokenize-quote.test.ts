import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForm } from "../../src/fold/fold-form.ts";
import { tokenizeQuote } from "../../src/quotation/tokenize-quote.ts";

const formsOf = (text: string): string[] => tokenizeQuote(text).map(({ form }) => form);

describe("the tokens of a quote", () => {
  it.each([
    ["It isn’t non-violent.", ["it", "isn't", "non-violent", "."]],
    ["1,200 in the U.S.", ["1,200", "in", "the", "u.s", "."]],
    ["**Not** guilty", ["not", "guilty"]],
    ["没有", ["没", "有"]],
    ["", []],
  ])("of %j are %j", (text, forms) => {
    expect(formsOf(text)).toEqual(forms);
  });

  it("are in order, without overlap, and each is folded from its slice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        let at = 0;
        for (const { start, end, form } of tokenizeQuote(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(form).toBe(foldForm(text.slice(start, end)));
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("have offsets into the whole text, also of a part of it", () => {
    const text = "One two three";
    expect(tokenizeQuote(text, { start: 4, end: 7 })).toEqual([{ start: 4, end: 7, form: "two", isWord: true }]);
  });
});
