import type { Article } from "../../src/article/article.ts";
import type { ArticleCollection } from "../../src/quotation/article-collection.ts";
import { encyclopedic, interview, news } from "./articles.ts";

export const collectionOf = (...articles: readonly Article[]): ArticleCollection => ({
  articles: () => articles,
  get: (id) => articles.find((article) => article.id === id),
});
export const collection = collectionOf(encyclopedic, interview, news);
