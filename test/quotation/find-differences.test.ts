import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignTokens } from "../../src/quotation/align-tokens.ts";
import { findDifferences } from "../../src/quotation/find-differences.ts";
import { tokenizeQuote } from "../../src/quotation/tokenize-quote.ts";
import { applyDifferences } from "./reference-check.ts";

const differencesOf = (quote: string, article: string) => {
  const [one, other] = [tokenizeQuote(quote), tokenizeQuote(article)];
  const { pairs } = alignTokens(one, other, ({ isWord }) => !isWord);
  return findDifferences({ text: quote, tokens: one }, { text: article, tokens: other }, pairs);
};

describe("the differences of a quote", () => {
  it.each([
    ["the bridge is old", "the bridge is old", []],
    ["the bridge is new", "the bridge is old", [{ said: "new", article: "old", kind: "words" }]],
    [
      "The “bridge”",
      'The "bridge"',
      [
        { said: "“", article: '"' },
        { said: "”", article: '"' },
      ],
    ],
    [
      "the bridge is new.",
      "the bridge is old,",
      [
        { said: "new", article: "old", kind: "words" },
        { said: ".", article: ",", kind: "form" },
      ],
    ],
    ["it is new?", "it is new.", [{ said: "?", article: ".", kind: "words" }]],
    ["it is safe", "it is not safe", [{ said: "safe", article: "not safe", kind: "words" }]],
  ])("of %j from %j are told", (quote, article, expected) => {
    expect(differencesOf(quote, article)).toMatchObject(expected);
  });

  it("turn the quote into the article's words, one after the other", () => {
    const word = fc.constantFrom("the", "bridge", "The", "is", "not", "old", "1,200", "“old”", "—", "**old**", ".");
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(" "));
    fc.assert(
      fc.property(text, text, (quote, article) => {
        expect(applyDifferences(quote, { differences: differencesOf(quote, article) })).toBe(article);
      }),
      { numRuns: 300 },
    );
  });
});
