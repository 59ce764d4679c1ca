import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { loadLanguage } from "../../../src/language/load-language.ts";
import { indexArticle } from "../../../src/search/index/index-article.ts";
import { parseQuestion } from "../../../src/search/question/parse-question.ts";
import { loadModel } from "../../../src/search/rank/model/load-model.ts";
import type { WordKnowledge } from "../../../src/search/rank/model/word-knowledge.ts";
import { retrieve } from "../../../src/search/rank/retrieve.ts";
import { createYielder } from "../../../src/yielding.ts";

const OBSERVATORY = `The observatory on Mount Kell

The observatory on Mount Kell was founded by the astronomer Livia Brandt in 1911. She paid for the first dome herself.

Its telescope has a mirror of two metres, which was ground in the city of Jena. The mirror was damaged by a fire in 1954 and had to be replaced.

Today the observatory employs forty people. Visitors may look through the telescope on the first Friday of every month.`;

const index = (async () => {
  const article = parseArticle({ id: "kell", text: OBSERVATORY, language: "en" });
  return indexArticle(article, await loadLanguage("en"), createYielder());
})();

const retrieved = async (question: string, knowledge: WordKnowledge | undefined) => {
  const { language } = await index;
  return retrieve(await index, parseQuestion(language, question), knowledge);
};

/** How probable it is that the sentence that answers has each word of the question, by its stem. */
const needed = async (question: string): Promise<ReadonlyMap<string, number>> => {
  const { context } = await retrieved(question, loadModel().words);
  return new Map(
    context.necessities.present.map(({ bit, own }) => [context.terms.find((term) => term.bit === bit)!.stem, own]),
  );
};

describe("what a question needs", () => {
  it.each([
    ["In what city was the mirror ground?", "mirror", "citi", "what is asked for is seldom said of it"],
    ["How many people does the observatory employ?", "employ", "peopl", "nor is the unit"],
  ])("%j: %s more than %s, as %s", async (question, more, less) => {
    const needs = await needed(question);
    expect(needs.get(more)!).toBeGreaterThan(needs.get(less)!);
  });

  it("speaks for a sentence that has the word and against one that lacks it", async () => {
    const { context } = await retrieved("Who founded the observatory?", loadModel().words);
    expect(context.necessities.present).toHaveLength(2);
    for (const { has, lacks, own, any } of context.necessities.present) {
      expect(has).toBeGreaterThan(lacks);
      expect(any).toBeGreaterThanOrEqual(own);
      expect(any).toBeLessThan(1);
    }
  });

  it("tells a subject that is missed from a word that seldom is", async () => {
    const { context } = await retrieved("What sort of ceiling does the observatory have?", loadModel().words);
    const [sort, ceiling] = context.necessities.absent;
    expect(ceiling).toBeGreaterThan(sort!);
  });

  it("is not known where nothing was learned", async () => {
    expect((await retrieved("Who founded the observatory?", undefined)).context.necessities).toEqual({
      present: [],
      absent: [],
    });
  });
});
