/** Which articles a question is put to, and how well each fits. */
import type { IndexedArticles } from "./create-indexed-articles.ts";
import { type DatedQuestion, dayFit } from "./dated-question.ts";
import type { FittingArticle } from "./indexed-article.ts";
import type { QuestionParser } from "./question/index.ts";
import type { Question } from "./search.ts";

/** Of several articles that a question names, those that are looked through whatever they fit. */
const MAX_WHOLE_ARTICLES = 5;

/** Those that fit best when their day counts, too. */
const weighDays = (
  articles: IndexedArticles,
  dated: DatedQuestion,
  fitting: readonly FittingArticle[],
): readonly FittingArticle[] =>
  fitting
    .map((one) => ({ ...one, fit: one.fit * dayFit(dated, articles.names.get(one.entry.article.id)?.day) }))
    .sort((a, b) => b.fit - a.fit)
    .slice(0, articles.searchedCount());

/** Those that fit, of the articles that a question names, and the first of the others while they are few. */
const chooseAmong = (
  articles: IndexedArticles,
  among: readonly string[],
  fitting: readonly FittingArticle[],
): readonly FittingArticle[] => {
  const chosen = fitting.filter(({ entry }) => among.includes(entry.article.id));
  const least = chosen.at(-1)?.fit ?? 1;
  const others = among.flatMap((id): readonly FittingArticle[] => {
    const entry = chosen.some((one) => one.entry.article.id === id) ? undefined : articles.get(id);
    return entry === undefined ? [] : [{ entry, fit: least }];
  });
  return [...chosen, ...others.slice(0, Math.max(0, MAX_WHOLE_ARTICLES - chosen.length))];
};

/**
 * Which articles to search for a question, best first.
 *
 * @param dated what the question says of a day.
 */
export const chooseArticles = async (
  articles: IndexedArticles,
  { article, among, history }: Question,
  parseIn: QuestionParser,
  dated: DatedQuestion | undefined,
): Promise<readonly FittingArticle[]> => {
  const chosen = article === undefined ? articles.single() : articles.get(article);
  if (chosen !== undefined && among?.includes(chosen.article.id) !== false) return [{ entry: chosen, fit: 1 }];
  if (article !== undefined) return [];
  const shown = history?.findLast((turn) => turn.shown !== undefined)?.shown;
  const last = shown && articles.get(shown.article);
  const reference = last === undefined ? "none" : parseIn(last.language).reference;
  if (last !== undefined && among === undefined && reference === "points") return [{ entry: last, fit: 1 }];
  const stems = new Set<string>();
  for (const language of articles.languages()) {
    for (const token of (dated?.parseIn ?? parseIn)(language).tokens) if (!token.stop) stems.add(token.stem);
  }
  const selected = await articles.select([...stems], among !== undefined || dated !== undefined);
  const fitting = dated === undefined || among !== undefined ? selected : weighDays(articles, dated, selected);
  if (among !== undefined) return chooseAmong(articles, among, fitting);
  if (last === undefined || reference === "none") return fitting;
  // The article of the question before fits as well as another; the better sentence decides.
  return [{ entry: last, fit: fitting[0]?.fit ?? 1 }, ...fitting.filter(({ entry }) => entry !== last)];
};
