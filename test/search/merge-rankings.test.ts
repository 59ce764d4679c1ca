import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { loadLanguage } from "../../src/language/load-language.ts";
import { indexArticle } from "../../src/search/index/index-article.ts";
import { type ArticleRanking, mergeRankings } from "../../src/search/merge-rankings.ts";
import { createQuestionParser } from "../../src/search/question/create-question-parser.ts";
import { rankSentences } from "../../src/search/rank/rank-sentences.ts";
import { createYielder } from "../../src/yielding.ts";

const language = await loadLanguage("en");
const question = createQuestionParser("Who opened the bridge?")(language);

/** What an article answers, as sure as it is said to be. */
const rankOf = async (id: string, text: string, fit: number, confidence: number): Promise<ArticleRanking> => {
  const index = await indexArticle(parseArticle({ id, language: "en", text }), language, createYielder());
  const ranking = rankSentences(index, question, 10);
  const sentences = ranking.sentences.map(({ sentence }, place) => ({ sentence, score: confidence / (1 + place) }));
  return { index, ranking: { ...ranking, sentences, confidence }, fit };
};
const sure = await rankOf("sure", "The mayor opened the old bridge. It rained.", 0.4, 0.7);
const fitting = await rankOf("fitting", "The bridge was opened by a singer.\n\nBoats came.", 0.5, 0.4);
const merge = (count: number, isArchive = false) => mergeRankings([fitting, sure], 10, { count, isArchive });

describe("the rankings of several articles", () => {
  it("are led by the surer one among few, by the one that fits better among very many, which fit nearly as well", () => {
    const firstOf = (count: number) => merge(count).candidates[0]?.article.id;
    expect([2, 32, 100_000].map(firstOf)).toEqual(["sure", "sure", "fitting"]);
    expect(merge(100_000).answering.map(({ article }) => article.id)).toEqual(["fitting", "sure"]);
  });

  it("make the first one less sure in an archive, the more the likelier another is meant", () => {
    expect(merge(32).confidence).toBe(0.7);
    expect(merge(32, true).confidence).toBeGreaterThan(0.7 * 0.5);
    expect(merge(32, true).confidence).toBeLessThan(0.7);
  });

  it("mark the question's words in whichever article is asked about", () => {
    const { article } = sure.index;
    const words = merge(2).matches(article, article.sentences[0]!);
    expect(words.map(({ start, end }) => article.text.slice(start, end))).toEqual(["opened", "bridge"]);
  });

  it("are none where no article was searched", () => {
    expect(mergeRankings([], 10, { count: 0, isArchive: false })).toMatchObject({ candidates: [], confidence: 0 });
  });
});
