/** What the article in another language says that is nearest to a question in meaning. */
import type { Comparison } from "../../meaning/index.ts";
import type { IndexedArticles } from "../create-indexed-articles.ts";
import type { FittingArticle, IndexedArticle } from "../indexed-article.ts";
import type { ArticleRanking } from "../merge-rankings.ts";
import type { QuestionParser } from "../question/index.ts";
import { rankSentences } from "../rank/index.ts";
import type { SearchResult } from "../search.ts";
import { pickForeignArticle } from "./pick-foreign-article.ts";

/**
 * Below this confidence nothing is shown of an article in another language than the question: what words find is answered, or named by
 * the refusal. A test says that it is the threshold of answering.
 */
export const MIN_FOREIGN_CONFIDENCE = 0.26;

export type ForeignQuestion = Readonly<{
  /** The articles in other languages that may be meant. */
  foreign: readonly IndexedArticle[];
  /** The articles that fit the question's words. */
  near: readonly FittingArticle[];
  parseIn: QuestionParser;
  limit: number;
  /** What these articles answer. */
  found: Pick<SearchResult, "candidates" | "confidence">;
}>;

/** The sentences of that article, ranked; undefined where they are less sure than what words found. */
export const rankForeignArticle = async (
  articles: Pick<IndexedArticles, "indexOf">,
  compared: Comparison | undefined,
  { foreign, near, parseIn, limit, found }: ForeignQuestion,
): Promise<ArticleRanking | undefined> => {
  const picked = compared && pickForeignArticle(compared, foreign, near);
  if (picked === undefined) return undefined;
  const { id, version } = picked.entry.article;
  const index = await articles.indexOf(id);
  // Another version came meanwhile.
  if (index?.article.version !== version) return undefined;
  const ranking = rankSentences(index, parseIn(index.language), limit, compared?.get(id));
  const confidence = ranking.confidence * picked.share;
  if (found.candidates.length > 0 && confidence < Math.max(MIN_FOREIGN_CONFIDENCE, found.confidence)) return undefined;
  return { index, ranking: { ...ranking, confidence }, fit: 1 };
};
