/** Puts a search together: which articles, how near their sentences are in meaning, and the ranking of each. */
import type { Comparison, Meaning } from "../meaning/index.ts";
import { chooseArticles } from "./choose-articles.ts";
import { createIndexedArticles, type FittingArticle } from "./create-indexed-articles.ts";
import type { ArticleIndex } from "./index/index.ts";
import { type ArticleRanking, mergeRankings } from "./merge-rankings.ts";
import { createQuestionParser, type QuestionParser } from "./question/index.ts";
import { rankSentences, respellQuestion } from "./rank/index.ts";
import type { Question, Search } from "./search.ts";

const DEFAULT_LIMIT = 10;

/** A question with the one before where it leans on that: "and why?" alone means nothing. */
const withAntecedent = (text: string, chosen: readonly FittingArticle[], parseIn: QuestionParser): string => {
  const before = chosen.map(({ entry }) => parseIn(entry.language).earlier?.question).find((one) => one !== undefined);
  return before === undefined ? text : `${before} ${text}`;
};

/**
 * How near the sentences of some articles are to a question.
 *
 * @param index that of the article which fits best, whose words the question's misspelt ones are taken for.
 */
const compareMeaning = async (
  meaning: Meaning | undefined,
  question: Question,
  chosen: readonly FittingArticle[],
  parseIn: QuestionParser,
  index: ArticleIndex | undefined,
): Promise<Comparison | undefined> => {
  if (meaning === undefined || chosen.length === 0) return undefined;
  const text = index === undefined ? question.text : respellQuestion(index, parseIn(index.language));
  return meaning.compare(
    withAntecedent(text, chosen, parseIn),
    chosen.map(({ entry }) => entry.article),
  );
};

/**
 * An empty search. Everything it knows is what `add` gave it.
 *
 * @param meaning what finds sentences in other words than the question's; words alone when absent.
 */
export const createSearch = (meaning?: Meaning): Search => {
  const articles = createIndexedArticles();

  const add: Search["add"] = async (article) => {
    await articles.add(article);
    const { id, version, text, date, sentences } = article;
    // A date as a text writes it says nothing of which is newer.
    const isoDate = date !== undefined && /^\d{4}-/.test(date) ? date : undefined;
    meaning?.add({ id, version, date: isoDate, sentences: sentences.map(({ start, end }) => text.slice(start, end)) });
  };
  const remove: Search["remove"] = (id) => {
    articles.remove(id);
    meaning?.remove(id);
  };

  const find: Search["find"] = async (question) => {
    const parseIn = createQuestionParser(question.text, question.history);
    const limit = Math.max(1, question.limit ?? DEFAULT_LIMIT);
    const searched: ArticleRanking[] = [];
    const chosen = chooseArticles(articles, question, parseIn);
    const best = chosen[0] && (await articles.indexOf(chosen[0].entry.article.id));
    const compared = await compareMeaning(meaning, question, chosen, parseIn, best);
    for (const { entry, fit } of chosen) {
      const index = await articles.indexOf(entry.article.id);
      if (index === undefined) continue;
      const nearness = compared?.get(entry.article.id);
      const isSame = index.article.version === entry.article.version;
      const ranking = rankSentences(index, parseIn(index.language), limit, isSame ? nearness : undefined);
      searched.push({ index, ranking, fit });
    }
    const result = { ...mergeRankings(searched, limit), parseIn };
    // A question to the whole library misses a word only when no article has it, including those not searched in full.
    if (question.article !== undefined || articles.count() === 1) return result;
    return { ...result, missing: result.missing.filter((word) => !articles.isMentioned(word)) };
  };

  return { add, remove, find };
};
