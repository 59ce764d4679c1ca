import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MissCount, mergeMisses } from "../../src/analytics/merge-misses.ts";
import { loadLanguage } from "../../src/language/load-language.ts";
import type { QuestionType } from "../../src/search/question/question-type.ts";

const en = await loadLanguage("en");

const row = (words: string, asks: QuestionType = "unknown", over: Partial<MissCount> = {}): MissCount => ({
  day: "2026-01-01",
  article: "mill",
  version: "v",
  cause: "refused",
  asks,
  words,
  paragraph: undefined,
  count: 1,
  question: undefined,
  ...over,
});
const groups = (rows: readonly MissCount[]) => mergeMisses(rows, en).map(({ words, count }) => [words, count]);

describe("questions that are alike", () => {
  it.each([
    [row("hectares", "how many"), row("number hectares"), "words that only ask are not what is asked"],
    [row("hectares burned", "how many"), row("hectare burnt burned"), "forms of a word are one word"],
    [row("hectares burned"), row("burned hectares"), "the order does not matter"],
    [row("hectares burned"), row("hectars burned"), "nor does a misspelling of a longer word"],
    [row("hectares", "how much"), row("hectares", "how many"), "how much is how many"],
    [row("mayor hadley", "who"), row("mayor", "what"), "one word less, of two"],
  ])("are counted together: %#", (one, other) => {
    expect(groups([{ ...one, count: 2 }, other])).toEqual([[one.words, 3]]);
  });

  it.each([
    [row("bridge opened", "who"), row("bridge opened", "when"), "they want different things"],
    [row("mayor salary"), row("mayor age"), "one word of two is not enough"],
    [row("oak"), row("oat"), "short words that differ by a letter are different words"],
    [row("1962 flood"), row("1963 flood"), "so are numbers"],
  ])("and others are not: %#", (one, other) => {
    expect(groups([one, other])).toHaveLength(2);
  });

  it("do not chain: who is like a follower but not like the leader stays apart", () => {
    const rows = [row("a1 b1", "unknown", { count: 5 }), row("b1 c1", "unknown", { count: 2 }), row("c1 d1")];
    expect(groups(rows)).toHaveLength(3);
  });

  it("tell the most frequent wording first, the others, the last day, the nearest paragraph and how many were no help", () => {
    const rows = [
      row("hectares", "how many", { count: 4, paragraph: 2 }),
      row("number hectares", "unknown", { count: 2, day: "2026-01-05", paragraph: 3, question: "number of hectares?" }),
      row("hectares", "how many", { count: 1, cause: "unhelpful", paragraph: 2 }),
    ];
    expect(mergeMisses(rows, en)).toEqual([
      {
        asks: "how many",
        words: "hectares",
        count: 7,
        unhelpful: 1,
        last: "2026-01-05",
        nearest: 2,
        also: ["number hectares"],
        questions: ["number of hectares?"],
        told: [],
      },
    ]);
  });

  it("name what was told to the newsroom as it was asked, and count it once: it was refused before", () => {
    const told = { cause: "told", question: "how big is it?" } as const;
    const rows = [row("hectares", "how many", { count: 4 }), row("hectares", "how many", { ...told, count: 2 })];
    expect(mergeMisses(rows, en)).toMatchObject([{ count: 4, unhelpful: 0, told: ["how big is it?"] }]);
    expect(mergeMisses([row("hectares", "how many", told)], en)).toMatchObject([
      { count: 1, told: ["how big is it?"] },
    ]);
  });

  it("lose and double no question, and come most frequent first", () => {
    const word = fc.constantFrom(
      "mill",
      "wheel",
      "oak",
      "flour",
      "council",
      "hectares",
      "hectars",
      "number",
      "1962",
      "",
    );
    const rows = fc.array(
      fc.record({
        words: fc.array(word, { maxLength: 4 }).map((words) => words.join(" ").trim()),
        count: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(rows, (counts) => {
        const merged = mergeMisses(
          counts.map(({ words, count }) => row(words, "unknown", { count })),
          en,
        );
        const sum = (of: readonly { count: number }[]) => of.reduce((all, { count }) => all + count, 0);
        expect(sum(merged)).toBe(sum(counts));
        expect(merged.map(({ count }) => count)).toEqual(merged.map(({ count }) => count).sort((a, b) => b - a));
      }),
      { numRuns: 100 },
    );
  });
});
