import type { Article } from "../article/index.ts";
import type { SearchResult } from "./search.ts";

/** The article of that id, as it was when something was found in it; undefined where nothing was. */
export const foundArticle = (
  { candidates, answering }: Pick<SearchResult, "candidates" | "answering">,
  id: string,
): Article | undefined => [...candidates, ...answering].find(({ article }) => article.id === id)?.article;
