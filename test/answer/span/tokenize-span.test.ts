import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TOKEN_CLASSES } from "../../../src/answer/span/tokenize-span.ts";
import { englishTokens, englishWords } from "./english-tokens.ts";

describe("the tokens of a sentence that may answer", () => {
  it.each([
    ["He left in 1958", "stop word stop year"],
    ["They paid $12", "stop word money number"],
    ["On Monday 3rd May", "stop weekday ordinal month"],
    ["NATO has forty allies", "first stop numeral plural"],
    ["Old Anna of NATO quickly walked", "first name stop capitals ly ed"],
  ])("have classes by their form: of %j %j", (text, classes) => {
    expect(
      englishTokens(text)
        .map((token) => token.class)
        .join(" "),
    ).toBe(classes);
  });

  it("are in order, cover every word and mark, and keep the place of their class", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        let at = 0;
        // What is no word of the language has no token: the s of "the 1990's", the number of a note ("[1]").
        const isWordless = (gap: string): boolean => /^[\s\p{L}\p{N}]*$/u.test(gap);
        const tokens = englishTokens(text);
        const starts = new Set(tokens.map(({ start }) => start));
        expect(englishWords(text).every(({ start }) => starts.has(start))).toBe(true);
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(isWordless(text.slice(at, token.start))).toBe(true);
          expect(token.lower).toBe(text.slice(token.start, token.end).toLowerCase());
          expect(TOKEN_CLASSES[token.classIndex]).toBe(token.class);
          at = token.end;
        }
        expect(isWordless(text.slice(at))).toBe(true);
      }),
    );
  });
});
