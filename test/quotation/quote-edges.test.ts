import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareEnding, edgesOf } from "../../src/quotation/quote-edges.ts";

describe("the edges of a quote", () => {
  it.each([
    ["“It holds.”", "It holds", "."],
    ["… it holds …", "it holds", ""],
    ["Does it hold?", "Does it hold", "?"],
    ["5 %", "5 %", ""],
  ])("of %j leave %j and the mark %j", (text, words, mark) => {
    const edges = edgesOf(text);
    expect(text.slice(edges.words.start, edges.words.end)).toBe(words);
    expect(edges.mark).toBe(mark);
  });

  it("never cut a letter or a digit away", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "1", "“", ".", "?", " ", "[", "…", "]") }), (text) => {
        const { words } = edgesOf(text);
        expect(words.start).toBeLessThanOrEqual(words.end);
        expect(/[a1]/.test(text.slice(0, words.start) + text.slice(words.end))).toBe(false);
      }),
    );
  });
});

describe("the ending of a quote", () => {
  it.each([
    [".", " he said", "goes-on"],
    [".", ",” he said", "other"],
    [".", ". Next", "same"],
    [",", " he said", "same"],
    ["?", ".”", "changed"],
    [".", "?”", "changed"],
    ["!", ".”", "changed"],
    [".", "!”", "other"],
  ])("%j before %j is %s", (mark, behind, ending) => {
    expect(compareEnding(mark, `It holds${behind}`, 8).ending).toBe(ending);
  });
});
