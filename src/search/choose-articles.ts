/** Which articles a question is put to, and how well each fits. */
import type { IndexedArticles } from "./create-indexed-articles.ts";
import { type DatedQuestion, dayFit } from "./dated-question.ts";
import type { FittingArticle } from "./indexed-article.ts";
import type { QuestionParser } from "./question/index.ts";
import type { Question } from "./search.ts";

/** Of several articles that a question names, those that are looked through whatever they fit. */
const MAX_WHOLE_ARTICLES = 5;

/** The words of a question that articles are looked for by, in each of their languages. */
const stemsOf = (articles: IndexedArticles, parseIn: QuestionParser): readonly string[] => {
  const stems = new Set<string>();
  for (const language of articles.languages())
    for (const { stem, stop } of parseIn(language).tokens) if (!stop) stems.add(stem);
  return [...stems];
};

/** A day in figures is the same in every text; "yesterday" in a text is another day. */
const FIGURE = /\p{Nd}/u;

/** Those that fit best when their day counts, too; where none is of that day, those that have its words. */
const chooseByDay = async (
  articles: IndexedArticles,
  dated: DatedQuestion,
  fitting: readonly FittingArticle[],
  parseIn: QuestionParser,
): Promise<readonly FittingArticle[]> => {
  const weighed = fitting.map((one) => ({ one, by: dayFit(dated, articles.names.get(one.entry.article.id)?.day) }));
  if (FIGURE.test(dated.said) && weighed.every(({ by }) => by === 1))
    return articles.select(stemsOf(articles, parseIn));
  return weighed
    .map(({ one, by }) => ({ ...one, fit: one.fit * by }))
    .sort((a, b) => b.fit - a.fit)
    .slice(0, articles.searchedCount());
};

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
  const isWide = among !== undefined || dated !== undefined;
  const selected = await articles.select(stemsOf(articles, dated?.parseIn ?? parseIn), isWide);
  if (among !== undefined) return chooseAmong(articles, among, selected);
  const fitting = dated === undefined ? selected : await chooseByDay(articles, dated, selected, parseIn);
  if (last === undefined || reference === "none") return fitting;
  // The article of the question before fits as well as another; the better sentence decides.
  return [{ entry: last, fit: fitting[0]?.fit ?? 1 }, ...fitting.filter(({ entry }) => entry !== last)];
};
