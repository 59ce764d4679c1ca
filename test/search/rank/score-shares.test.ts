import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { loadLanguage } from "../../../src/language/load-language.ts";
import { indexArticle } from "../../../src/search/index/index.ts";
import { createQuestionParser } from "../../../src/search/question/index.ts";
import { rankSentences, scoreSharesByWords } from "../../../src/search/rank/index.ts";
import { createYielder } from "../../../src/yielding.ts";

const english = await loadLanguage("en");
const TEXT = `Who painted the lighthouse white?

Ines Okafor did. The ferry Halcyon left the harbour at noon. Its captain sold fish.`;
const index = await indexArticle(parseArticle({ id: "a", language: "en", text: TEXT }), english, createYielder());
const sharesFor = (text: string) => scoreSharesByWords(index, createQuestionParser(text)(english));

describe("what sentences score beside the best of them", () => {
  it("is 1 for the first, and for the others what they score of that in the ranking", () => {
    const question = "When did the ferry leave the harbour?";
    const { sentences, confidence } = rankSentences(index, createQuestionParser(question)(english), 10);
    const shares = sharesFor(question);
    expect(shares[0]?.share).toBe(1);
    expect(shares.length).toBeGreaterThan(1);
    for (const [place, { sentence, score }] of sentences.entries()) {
      expect(shares[place]?.sentence).toBe(sentence);
      expect(shares[place]?.share).toBeCloseTo(score / confidence, 4);
    }
  });

  it("counts for the sentence that asks, not for the one behind it", () => {
    expect(sharesFor("Who painted the lighthouse white?")[0]).toEqual({ sentence: 0, share: 1 });
  });

  it("is nothing where no sentence has a word of the question", () => {
    expect(sharesFor("Quidditch?")).toEqual([]);
  });
});
