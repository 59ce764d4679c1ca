import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { loadLanguage } from "../../../src/language/load-language.ts";
import { indexArticle } from "../../../src/search/index/index-article.ts";
import { parseQuestion } from "../../../src/search/question/parse-question.ts";
import { createAnswerWordReader } from "../../../src/search/rank/answer-words.ts";
import { createCandidateMatch, matchTerms } from "../../../src/search/rank/features/candidate-match.ts";
import { loadModel } from "../../../src/search/rank/model/load-model.ts";
import { retrieve } from "../../../src/search/rank/retrieve.ts";
import { createYielder } from "../../../src/yielding.ts";

/** The words of a sentence that could answer a question, the likeliest first. */
const likeliest = async (sentence: string, question: string, language = "en"): Promise<string[]> => {
  const article = parseArticle({ id: "one", text: sentence, language });
  const index = await indexArticle(article, await loadLanguage(language), createYielder());
  const { words } = loadModel();
  const { context } = retrieve(index, parseQuestion(index.language, question), words);
  const match = createCandidateMatch(context.terms.length);
  matchTerms(context, 0, 0, match);
  const found: [word: string, score: number][] = [];
  createAnswerWordReader(context)(match, (place, features) => {
    const score = features.reduce((sum, feature) => sum + words.answerWords.weights[feature]!, 0);
    found.push([index.forms.words[index.words[place]!]!, score]);
  });
  return found.sort((a, b) => b[1] - a[1]).map(([word]) => word);
};

const MILL =
  "The mill at Osk was built by Henrik Aalto in 1874 and sold for 900 crowns to a baker from Lund after the flood.";

describe("the word that would answer", () => {
  it.each([
    ["When was the mill built?", "1874", "a year"],
    ["Who built the mill?", "henrik", "a name behind “by”"],
    ["How much was the mill sold for?", "900", "a number, and no year"],
    ["In what year was the mill sold?", "1874", "what is asked for says what it is"],
  ])("%j: %s, %s", async (question, expected) => {
    expect((await likeliest(MILL, question))[0]).toBe(expected);
  });

  it.each([
    ["es", "¿Cuándo fue construido el molino?", "1874"],
    ["es", "¿Quién construyó el molino?", "henrik"],
    ["es", "¿Por cuánto fue vendido el molino?", "900"],
  ])("is told in other languages by what kind of word it is: %s, %s", async (language, question, expected) => {
    const told = "El molino de Osk fue construido por Henrik Aalto en 1874 y fue vendido por 900 coronas.";
    expect((await likeliest(told, question, language))[0]).toBe(expected);
  });

  it("is none of those that were asked, and no function word", async () => {
    const words = await likeliest(MILL, "Who built the mill at Osk?");
    for (const word of ["mill", "osk", "built", "the", "by", "in"]) expect(words).not.toContain(word);
  });

  it("is looked for in a sentence of 1,000 words", async () => {
    const long = `${"The mill was built and sold and built again, ".repeat(110)}in 1874.`;
    expect((await likeliest(long, "When was the mill built?")).length).toBeGreaterThan(0);
  });
});
