import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenPatternOf } from "../../../src/language/words/token-pattern.ts";
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

  it("are those of the pattern, whether it is run or not", () => {
    const parts = [
      "a",
      "Bc",
      "7",
      "12",
      " ",
      ".",
      ",",
      "'",
      "’",
      "&",
      "-",
      "‐",
      "\n",
      "\r\n",
      "+",
      "#",
      "[",
      "]",
      "(",
      "^",
    ];
    const others = [
      "é",
      "¹",
      "\u00ad",
      "\u200b",
      "\u2020",
      "—",
      "“",
      "東京",
      "ก",
      "٬",
      "٣",
      "ʼ",
      "\u0301",
      "\ud83d\ude00",
      "\ud83d",
    ];
    const text = fc.array(fc.constantFrom(...parts, ...others), { maxLength: 12 }).map((all) => all.join(""));
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.array(fc.constantFrom(...parts)).map((all) => all.join("")),
          anyText(),
        ),
        (text) => {
          const ofPattern = Array.from(
            text.matchAll(new RegExp(tokenPatternOf(text))),
            ({ index, 0: found, groups = {} }) => {
              const kind = Object.keys(groups).find((name) => groups[name] !== undefined);
              return [index, index + found.length, found, kind];
            },
          );
          expect(tokenize(text).map(({ start, end, text: found, kind }) => [start, end, found, kind])).toEqual(
            ofPattern.filter(([, , , kind]) => kind !== "note"),
          );
        },
      ),
    );
  });
});
