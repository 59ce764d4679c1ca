import type { Article } from "../article/index.ts";
import type { Search } from "../search/index.ts";

/** Articles by their id; a `Library` is one. */
export type ArticleCollection = Readonly<{
  get: (id: string) => Article | undefined;
  articles: () => readonly Article[];
  /** The versions of an article that are kept, without the one that serves; the newest first. */
  former?: (id: string) => Promise<readonly Article[]>;
  /** Those whose key (`articleKeyOf`) begins with the same seven digits; all are looked through where it is absent. */
  withKey?: (key: string) => readonly Article[];
  /** Of many articles those that have most of some words, as `Search` finds them; all are looked through where it is absent or finds `undefined`. */
  withWords?: Search["withWords"];
}>;

/** The articles that words are looked for in: a library, some articles, or a single one. */
export type QuotationSource = ArticleCollection | readonly Article[] | Article;

/** Any source as a collection. */
export const toArticleCollection = (source: QuotationSource): ArticleCollection => {
  if ("articles" in source) return source;
  const all: readonly Article[] = "text" in source ? [source] : source;
  return { articles: () => all, get: (id) => all.find((article) => article.id === id) };
};
