import type { IndexedArticles } from "./create-indexed-articles.ts";
import type { FittingArticle } from "./indexed-article.ts";
import type { QuestionParser } from "./question/index.ts";
import type { Question } from "./search.ts";

/** Which articles to search for a question, best first. */
export const chooseArticles = async (
  articles: IndexedArticles,
  { article, history }: Question,
  parseIn: QuestionParser,
): Promise<readonly FittingArticle[]> => {
  const chosen = article === undefined ? articles.single() : articles.get(article);
  if (chosen !== undefined) return [{ entry: chosen, fit: 1 }];
  if (article !== undefined) return [];
  const shown = history?.findLast((turn) => turn.shown !== undefined)?.shown;
  const last = shown && articles.get(shown.article);
  const reference = last === undefined ? "none" : parseIn(last.language).reference;
  if (last !== undefined && reference === "points") return [{ entry: last, fit: 1 }];
  const stems = new Set<string>();
  for (const language of articles.languages()) {
    for (const token of parseIn(language).tokens) if (!token.stop) stems.add(token.stem);
  }
  const fitting = await articles.select([...stems]);
  if (last === undefined || reference === "none") return fitting;
  // The article of the question before fits as well as another; the better sentence decides.
  return [{ entry: last, fit: fitting[0]?.fit ?? 1 }, ...fitting.filter(({ entry }) => entry !== last)];
};
