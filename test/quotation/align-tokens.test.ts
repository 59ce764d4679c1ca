import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignTokens } from "../../src/quotation/align-tokens.ts";
import { type QuoteToken, tokenizeQuote } from "../../src/quotation/tokenize-quote.ts";

const isCommon = ({ form, isWord }: QuoteToken): boolean => !isWord || ["the", "a", "of", "is"].includes(form);
const align = (quote: string, article: string) => alignTokens(tokenizeQuote(quote), tokenizeQuote(article), isCommon);
const words = fc
  .array(fc.constantFrom("the", "of", "bridge", "old", "city", "council", "vote", ",", "."), { maxLength: 15 })
  .map((all) => all.join(" "));

describe("the alignment of a quote", () => {
  it("covers the stretch that has its words", () => {
    const { from, to, pairs } = align("bridge is old", "They say the bridge is very old indeed");
    expect([from, to]).toEqual([3, 7]);
    expect(pairs).toEqual([
      { quote: 0, article: 3 },
      { quote: 1, article: 4 },
      { quote: 2, article: 6 },
    ]);
  });

  it("reports a word changed at either end as changed", () => {
    expect(align("A bridge is old", "The bridge is old")).toMatchObject({ from: 0, to: 4 });
  });

  it("of any words with themselves pairs all of them", () => {
    fc.assert(
      fc.property(words, (text) => {
        const tokens = tokenizeQuote(text);
        const { pairs, from, to } = alignTokens(tokens, tokens, isCommon);
        expect(pairs).toHaveLength(tokens.length);
        expect(to - from).toBe(tokens.length);
      }),
    );
  });

  it("pairs equal tokens only, in order, within the stretch that it covers", () => {
    fc.assert(
      fc.property(words, words, (quote, article) => {
        const [one, other] = [tokenizeQuote(quote), tokenizeQuote(article)];
        const { pairs, from, to } = alignTokens(one, other, isCommon);
        let before = { quote: -1, article: from - 1 };
        for (const pair of pairs) {
          expect(one[pair.quote]?.form).toBe(other[pair.article]?.form);
          expect(pair.quote).toBeGreaterThan(before.quote);
          expect(pair.article).toBeGreaterThan(before.article);
          before = pair;
        }
        expect(before.article).toBeLessThan(Math.max(to, from + 1));
      }),
    );
  });
});
