import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../../src/language/words/tokenize.ts";
import { anyText } from "../any-text.ts";

const kindsOf = (text: string): string[] => tokenize(text).map((token) => `${token.kind} ${token.text}`);

describe("tokens", () => {
  it("are words, numbers, initials, signs of programmers and runs without spaces", () => {
    expect(kindsOf("AT&T didn't pay 1,200.50 in the U.S. for C++ 北京新闻")).toEqual([
      "word AT&T",
      "word didn't",
      "word pay",
      "number 1,200.50",
      "word in",
      "word the",
      "initials U.S.",
      "word for",
      "sharp C++",
      "run 北京新闻",
    ]);
  });

  it("are the same whether the text is ASCII or not", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
        expect(tokenize(`${text} é`).slice(0, -1)).toEqual(tokenize(text));
      }),
    );
  });

  it("are where they say", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        for (const token of tokenize(text, 5)) expect(text.slice(token.start - 5, token.end - 5)).toBe(token.text);
      }),
    );
  });
});
