import { decide } from "../../src/answer/decide.ts";
import type { Article } from "../../src/article/article.ts";
import type { Excerpt } from "../../src/reply/index.ts";
import { createSearch } from "../../src/search/create-search.ts";

/** What an article shows to a question by words alone, however unsure. */
export const shownExcerpts = async (article: Article, question: string): Promise<readonly Excerpt[]> => {
  const search = createSearch();
  await search.add(article);
  const decision = decide(question, await search.find({ text: question }), { foreign: false, threshold: 0 });
  return decision.kind === "abstain" ? [] : decision.excerpts;
};
