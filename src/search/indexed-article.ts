import type { Article } from "../article/index.ts";
import type { Language } from "../language/index.ts";

export type IndexedArticle = Readonly<{
  article: Article;
  language: Language;
  /** By which an engine knows it (`contentKeyOf`); others of equal content have the same. */
  key: string;
}>;

/** An article, and how well it fits a question. `paragraphs`: those that may answer, by their blocks; all when absent. */
export type FittingArticle = Readonly<{
  entry: IndexedArticle;
  fit: number;
  paragraphs?: readonly Readonly<{ block: number; score: number }>[];
}>;
