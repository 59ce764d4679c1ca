import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { loadLanguage } from "../../../../src/language/load-language.ts";
import { indexArticle } from "../../../../src/search/index/index-article.ts";
import { parseQuestion } from "../../../../src/search/question/parse-question.ts";
import { behindBest, extractFeatures, FEATURE_NAMES } from "../../../../src/search/rank/features/extract-features.ts";
import { loadModel } from "../../../../src/search/rank/model/load-model.ts";
import { retrieve } from "../../../../src/search/rank/retrieve.ts";
import { createYielder } from "../../../../src/yielding.ts";

const TEXT =
  "The mill at Osk was built by Henrik Aalto in 1874. It burned down after the flood.\n\n" +
  "The baker of Lund built a boat. Nobody knows the mill that the baker of Lund sold.";

/** Two questions on the same article, read but not ranked. */
const read = async (question: string) => {
  const article = parseArticle({ id: "one", text: TEXT, language: "en" });
  const index = await indexArticle(article, await loadLanguage("en"), createYielder());
  return retrieve(index, parseQuestion(index.language, question), loadModel().words);
};

/** Sentence → the value of a column. */
const valuesOf = async (question: string, name: string): Promise<Map<number, number>> => {
  const { context, candidates } = await read(question);
  const rows = extractFeatures(context, candidates);
  const column = FEATURE_NAMES.indexOf(name);
  expect(column, name).toBeGreaterThanOrEqual(0);
  return new Map(candidates.map((sentence, c) => [sentence, rows[c * FEATURE_NAMES.length + column]!]));
};

describe("the features of candidates", () => {
  it("say how much of the question each sentence has", async () => {
    const covered = await valuesOf("When was the mill built?", "words covered");
    expect(covered.get(0)).toBe(1);
    expect(covered.get(3)).toBe(0.5);
  });

  it("say what each sentence adds: years, names", async () => {
    expect((await valuesOf("When was the mill built?", "new years")).get(0)).toBe(1);
    expect((await valuesOf("Who built the mill?", "new names")).get(0)).toBe(2);
  });

  it("compare with the best candidate: nobody is ahead of it", async () => {
    for (const name of FEATURE_NAMES.filter((one) => FEATURE_NAMES.includes(behindBest(one)))) {
      const behind = [...(await valuesOf("Who built the mill?", behindBest(name))).values()];
      expect(Math.max(...behind), name).toBe(0);
    }
  });

  it("are numbers, all of them", async () => {
    const { context, candidates } = await read("who built teh mil of lund in 1874?");
    for (const value of extractFeatures(context, candidates)) expect(Number.isFinite(value)).toBe(true);
  });

  it("do not depend on what was asked before", async () => {
    const { context, candidates } = await read("Who built the mill?");
    const alone = extractFeatures(context, candidates);
    const other = await read("What did the baker of Lund sell?");
    extractFeatures(other.context, other.candidates);
    expect(extractFeatures(context, candidates)).toEqual(alone);
  });
});
