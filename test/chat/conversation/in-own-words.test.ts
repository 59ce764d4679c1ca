import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { countOwnWords, findInOwnWords } from "../../../src/chat/conversation/in-own-words.ts";
import { loadLanguage } from "../../../src/language/index.ts";
import type { SearchResult } from "../../../src/search/index.ts";
import { createQuestionParser } from "../../../src/search/question/index.ts";
import { MILL } from "../test-library.ts";

const article = parseArticle(MILL);
const sentenceWith = (words: string): number =>
  article.sentences.findIndex(({ start, end }) => article.text.slice(start, end).includes(words));

/** What was found for a question, with the scores of some sentences, best first. */
const foundFor = (question: string, ranked: readonly (readonly [words: string, score: number])[]): SearchResult => ({
  candidates: ranked.map(([words, score]) => ({ article, sentence: sentenceWith(words), score })),
  confidence: ranked[0]?.[1] ?? 0,
  wordConfidence: ranked[0]?.[1] ?? 0,
  corrections: [],
  missing: [],
  continued: true,
  foundBy: "words",
  parseIn: createQuestionParser(question),
  answering: [],
  matches: () => [],
});

const nameFound = async (question: string, ranked: readonly (readonly [string, number])[], isOpen = true) => {
  const finding = foundFor(question, ranked);
  const parsed = finding.parseIn(await loadLanguage("en"));
  const first = article.sentences[finding.candidates[0]!.sentence]!;
  return findInOwnWords(finding, parsed, article, first, () => isOpen)?.text;
};

describe("a question's own words", () => {
  it("are those that carry meaning, in any form, each once", async () => {
    const parsed = createQuestionParser("did the bird and the birds eat a sluice there?")(await loadLanguage("en"));
    const count = (words: string) => countOwnWords(parsed, article, article.sentences[sentenceWith(words)]!);
    expect([count("birds eat the trout"), count("the sluice was reopened"), count("a retired engineer")]).toEqual([
      2, 1, 0,
    ]);
  });
});

describe("the passage in a question's own words", () => {
  it("is the one that has the most of them, the better ranked of equal ones", async () => {
    const ranked = [
      ["85,000 pounds", 0.6],
      ["original drawings", 0.2],
      ["birds eat the trout", 0.1],
    ] as const;
    expect(await nameFound("do the birds eat drawings?", ranked)).toContain("birds eat the trout");
    expect(await nameFound("birds or drawings?", ranked)).toContain("original drawings");
  });

  it("is none where the passage that was found has as many", async () => {
    const ranked = [
      ["85,000 pounds", 0.6],
      ["birds eat the trout", 0.1],
    ] as const;
    expect(await nameFound("did the birds cost pounds?", ranked)).toBeUndefined();
    expect(await nameFound("and why?", ranked)).toBeUndefined();
  });

  it("is none that comes far behind what was found, nor one that may not be shown", async () => {
    const far = [
      ["85,000 pounds", 0.6],
      ["birds eat the trout", 0.01],
    ] as const;
    expect(await nameFound("and the birds?", far)).toBeUndefined();
    const near = [
      ["85,000 pounds", 0.6],
      ["birds eat the trout", 0.1],
    ] as const;
    expect(await nameFound("and the birds?", near)).toContain("birds eat the trout");
    expect(await nameFound("and the birds?", near, false)).toBeUndefined();
  });
});
