import { parseArticle } from "../../../src/article/parse-article.ts";
import type { ArticleNearness } from "../../../src/meaning/index.ts";
import { createIndexedArticles } from "../../../src/search/create-indexed-articles.ts";
import type { IndexedArticle } from "../../../src/search/indexed-article.ts";

export const POOL = parseArticle({
  id: "pool",
  language: "de",
  text: "Das Hallenbad\n\nDas Hallenbad kostete 11,4 Millionen Euro.\n\nMan fand Asbest hinter den Kacheln.\n\nDer Eintritt steigt.\n",
});
export const DAM = parseArticle({
  id: "dam",
  language: "en",
  text: "The dam\n\nA judge stopped the work on the dam.\n\nThe governor said that the valley could run short of water.\n",
});
export const FLOOD = parseArticle({
  id: "flood",
  language: "fr",
  text: "La crue\n\nLa crue a emporté le pont.\n\nTrois villages sont coupés du monde.\n",
});

/** Some articles as a search knows them. */
export const indexedArticles = async (...sources: readonly (typeof POOL)[]) => {
  const articles = createIndexedArticles();
  for (const article of sources) await articles.add(article);
  const entry = ({ id }: typeof POOL): IndexedArticle => articles.get(id)!;
  return { articles, entry };
};

/** An article of which one sentence scores so much, and the others two less. */
export const nearness = (score: number, sentence = 0, count = 3): ArticleNearness => {
  const order = [sentence, ...[...Array(count).keys()].filter((other) => other !== sentence)];
  return {
    of: (one) => (one === sentence ? { cosine: 0.9, late: 0.8, score } : { cosine: 0.8, late: 0.6, score: score - 2 }),
    patternOf: () => ({ standout: 0.2, unevenness: 0.08 }),
    nearest: (limit) => order.slice(0, limit),
    closeness: score / 10,
    margin: -1,
  };
};
