/** Which articles in another language than a question may be meant: where those in its own share hardly a word with it. */
import { loadLanguage } from "../../language/index.ts";
import { MAX_ARTICLES_IN_MEMORY } from "../archive/index.ts";
import type { IndexedArticles } from "../create-indexed-articles.ts";
import type { IndexedArticle } from "../indexed-article.ts";
import { lacksOwnWords, type QuestionParser } from "../question/index.ts";
import type { Question } from "../search.ts";

/**
 * From this fit on an article in the question's language is meant, whether it answers or not. Of 154 questions in seven languages
 * to 13 articles in these, of which 71 are answered by an article in another language, and of 90 that no article answers, one more is
 * right at .25, and three more are answered that should not be.
 */
const MAX_OWN_FIT = 0.2;

const isForeign = (parseIn: QuestionParser, { language }: IndexedArticle): boolean =>
  parseIn(language).spoken !== undefined;

/** Whether a question has no word but those that ask, in whichever language it is: "how many was it?" is near to anything. */
const isWordless = async (articles: IndexedArticles, parseIn: QuestionParser): Promise<boolean> => {
  const readings = await Promise.all(
    Array.from(articles.languages(), async (language) => {
      const reading = parseIn(language);
      return reading.spoken === undefined ? reading : parseIn(await loadLanguage(reading.spoken));
    }),
  );
  return readings.every(({ language, tokens, focus }) =>
    lacksOwnWords(
      language,
      tokens.filter((_, at) => at < focus.from || at >= focus.to),
    ),
  );
};

/** How well the articles in the question's language fit its words. */
const fitOfOwn = async (articles: IndexedArticles, parseIn: QuestionParser): Promise<number> => {
  const stems = new Set<string>();
  for (const language of articles.languages()) {
    const { spoken, tokens } = parseIn(language);
    if (spoken === undefined) for (const { stem, stop } of tokens) if (!stop) stems.add(stem);
  }
  const own = (await articles.select([...stems])).filter(({ entry }) => !isForeign(parseIn, entry));
  return own[0]?.fit ?? 0;
};

/** Whether a question goes on from the article that was shown last. */
const goesOn = (articles: IndexedArticles, { history }: Question, parseIn: QuestionParser): boolean => {
  const shown = history?.findLast((turn) => turn.shown !== undefined)?.shown;
  if (shown === undefined) return false;
  // One that is not here is a chat's own.
  const last = articles.get(shown.article);
  const languages = last === undefined ? [...articles.languages()] : [last.language];
  return languages.some((language) => parseIn(language).reference !== "none");
};

/**
 * The articles in other languages that a question may be about; none of an archive, whose articles words choose, and none where
 * something else says which article is meant.
 */
export const listForeignArticles = async (
  articles: IndexedArticles,
  question: Question,
  parseIn: QuestionParser,
): Promise<readonly IndexedArticle[]> => {
  const isOpen = question.article === undefined && question.among === undefined;
  const isFew = articles.count() <= MAX_ARTICLES_IN_MEMORY && !articles.isArchive();
  if (!isOpen || !isFew || articles.count() < 2) return [];
  const foreign = [...articles.all()].filter((entry) => isForeign(parseIn, entry));
  if (foreign.length === 0 || goesOn(articles, question, parseIn)) return [];
  if (await isWordless(articles, parseIn)) return [];
  return (await fitOfOwn(articles, parseIn)) < MAX_OWN_FIT ? foreign : [];
};
