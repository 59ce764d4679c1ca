import { chooseArticles } from "./choose-articles.ts";
import { createIndexedArticles } from "./create-indexed-articles.ts";
import { type ArticleRanking, mergeRankings } from "./merge-rankings.ts";
import { createQuestionParser } from "./question/index.ts";
import { rankSentences } from "./rank/index.ts";
import type { Search } from "./search.ts";

const DEFAULT_LIMIT = 10;

/** An empty search. Everything it knows is what `add` gave it. */
export const createSearch = (): Search => {
  const articles = createIndexedArticles();

  const find: Search["find"] = async (question) => {
    const parseIn = createQuestionParser(question.text, question.history);
    const limit = Math.max(1, question.limit ?? DEFAULT_LIMIT);
    const searched: ArticleRanking[] = [];
    for (const { entry, fit } of chooseArticles(articles, question, parseIn)) {
      const index = await articles.indexOf(entry.article.id);
      if (index !== undefined)
        searched.push({ index, ranking: rankSentences(index, parseIn(index.language), limit), fit });
    }
    const result = { ...mergeRankings(searched, limit), parseIn };
    // A question to the whole library misses a word only when no article has it, including those not searched in full.
    if (question.article !== undefined || articles.count() === 1) return result;
    return { ...result, missing: result.missing.filter((word) => !articles.isMentioned(word)) };
  };

  return { add: articles.add, remove: articles.remove, find };
};
