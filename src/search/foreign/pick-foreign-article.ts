/** Decides by meaning which article in another language than a question is meant, and how sure that is. */
import type { Comparison } from "../../meaning/index.ts";
import type { FittingArticle, IndexedArticle } from "../indexed-article.ts";

/**
 * By how much sentences are nearer to a question in their language than to one in another. Of 71 questions to 13 articles in seven
 * languages 16 are shown the right sentence of an article in another language; at 0 14.
 */
const LANGUAGE_HANDICAP = 1;
/** From this share on an article is surely the one that is meant. */
const SURE_SHARE = 0.83;
/** Articles that are looked at closely: those whose nearest sentences are nearest of all. */
const MAX_CLOSE_ARTICLES = 5;
/** Sentences by which it is told how near an article is: one may be near by chance. */
const FITTING_SENTENCES = 3;

/** The mean score of the nearest sentences. */
const nearnessOf = (compared: Comparison, { article }: IndexedArticle): number => {
  const nearness = compared.get(article.id);
  const scores = nearness?.nearest(FITTING_SENTENCES).map((sentence) => nearness.of(sentence).score) ?? [];
  return scores.length === 0 ? Number.NEGATIVE_INFINITY : scores.reduce((sum, score) => sum + score, 0) / scores.length;
};

/**
 * The nearest article in another language, where it is nearer than those that the question's words choose in its own.
 * `share`: how sure that article is the one that is meant, beside the next.
 */
export const pickForeignArticle = (
  compared: Comparison,
  foreign: readonly IndexedArticle[],
  chosen: readonly FittingArticle[],
): Readonly<{ entry: IndexedArticle; share: number }> | undefined => {
  const closenessOf = ({ article }: IndexedArticle): number => compared.get(article.id)?.closeness ?? -1;
  const close = foreign
    .filter(({ article }) => compared.has(article.id))
    .sort((a, b) => closenessOf(b) - closenessOf(a))
    .slice(0, MAX_CLOSE_ARTICLES)
    .map((entry) => ({ entry, nearness: nearnessOf(compared, entry) }))
    .sort((a, b) => b.nearness - a.nearness);
  const [first, second] = close;
  if (first === undefined) return undefined;
  const own = chosen.flatMap(({ entry }) => (foreign.includes(entry) ? [] : [entry]));
  // Of one that is not encoded yet nobody knows how near it is.
  if (own.some(({ article }) => !compared.has(article.id))) return undefined;
  const rival = Math.max(
    second?.nearness ?? Number.NEGATIVE_INFINITY,
    ...own.map((entry) => nearnessOf(compared, entry) - LANGUAGE_HANDICAP),
  );
  const lead = first.nearness - rival;
  if (!(lead > 0)) return undefined;
  return { entry: first.entry, share: Math.min(1, 1 / (1 + Math.exp(-lead)) / SURE_SHARE) };
};
