/** Puts a search together: which articles, how near their sentences are in meaning, and the ranking of each. */
import type { Article } from "../article/index.ts";
import { detectForeignLanguage, fold, loadLanguage } from "../language/index.ts";
import type { Comparison, Meaning } from "../meaning/index.ts";
import { createYielder, type Yielder } from "../yielding.ts";
import { chooseArticles } from "./choose-articles.ts";
import { createIndexedArticles, type IndexedArticles, type IndexedArticlesOptions } from "./create-indexed-articles.ts";
import { type DatedQuestion, parserBeside, parserFor, readDatedQuestion } from "./dated-question.ts";
import { findNamedArticles } from "./find-named-articles.ts";
import { listForeignArticles } from "./foreign/list-foreign-articles.ts";
import { rankForeignArticle } from "./foreign/rank-foreign-article.ts";
import { indexArticle } from "./index/index.ts";
import type { FittingArticle, IndexedArticle } from "./indexed-article.ts";
import { likeliestArticles } from "./likeliest/likeliest-articles.ts";
import { type ArticleRanking, mergeRankings } from "./merge-rankings.ts";
import { findByName, isNowWord } from "./naming/index.ts";
import { choosePassages, cutToPassages, nearnessWithin } from "./passages.ts";
import { createQuestionParser, type QuestionParser } from "./question/index.ts";
import { loadModel, rankSentences, respellQuestion } from "./rank/index.ts";
import type { Question, Search, SearchResult } from "./search.ts";

const DEFAULT_LIMIT = 10;
/** Articles whose meaning is looked at: the likeliest, as each is encoded when it is asked about. */
const MAX_COMPARED = 5;

/** An article that a question may be about, with its index. */
type ReadArticle = Pick<FittingArticle, "entry" | "fit"> & Pick<ArticleRanking, "index" | "whole">;

/** Some articles, each with its index, or with that of those paragraphs of it that may answer. */
const readArticles = async (
  articles: IndexedArticles,
  chosen: readonly FittingArticle[],
  yieldNow: Yielder,
): Promise<readonly ReadArticle[]> => {
  const read: ReadArticle[] = [];
  for (const { entry, fit, paragraphs } of chosen) {
    if (paragraphs === undefined) {
      const { id } = entry.article;
      const index = await (chosen.length === 1 ? articles.indexOf(id) : articles.indexOfFound(id));
      if (index !== undefined) read.push({ entry, fit, index });
    } else {
      const { article, sentences } = cutToPassages(entry.article, paragraphs);
      const index = await indexArticle(article, entry.language, yieldNow);
      read.push({ entry, fit, index, whole: { article: entry.article, sentences } });
    }
    await yieldNow();
  }
  return read;
};

/**
 * A question with the one before where it points back to that: "and why?" alone means nothing. One that only has few words ("where is
 * bread sold?") may be on something else, and with the question before it the nearest sentence is nearly always the one shown for that.
 */
const withAntecedent = (text: string, chosen: readonly ReadArticle[], parseIn: QuestionParser): string => {
  const before = chosen
    .map(({ entry }) => parseIn(entry.language))
    .find(({ reference, earlier }) => reference === "points" && earlier?.question !== undefined)?.earlier?.question;
  return before === undefined ? text : `${before} ${text}`;
};

/**
 * How near the sentences of some articles are to a question, whose misspelt words are taken for those of the first one.
 *
 * @param foreign articles in other languages, of which those are compared that are encoded.
 */
const compareMeaning = async (
  meaning: Meaning | undefined,
  question: Question,
  chosen: readonly ReadArticle[],
  foreign: readonly IndexedArticle[],
  parseIn: QuestionParser,
): Promise<Comparison | undefined> => {
  if (meaning === undefined || chosen.length + foreign.length === 0) return undefined;
  const index = chosen[0]?.index;
  const text = index === undefined ? question.text : respellQuestion(index, parseIn(index.language));
  return meaning.compare(
    withAntecedent(text, chosen, parseIn),
    chosen.map(({ entry }) => entry.article),
    foreign
      .filter((entry) => !chosen.some((one) => one.entry === entry))
      .map(({ article: { id, version, sentences } }) => ({ id, version, length: sentences.length })),
  );
};

const dayOf = ({ names }: IndexedArticles, { article }: IndexedArticle): string | undefined =>
  names.get(article.id)?.day;

/** Of an archive the likeliest of some articles; each of those that a question names is looked at. */
const keepLikeliest = async (
  articles: IndexedArticles,
  { among }: Question,
  read: readonly ReadArticle[],
  dated: DatedQuestion | undefined,
  parseIn: QuestionParser,
  yieldNow: Yielder,
): Promise<readonly ReadArticle[]> => {
  if (!articles.isArchive() || among !== undefined) return read;
  const days = read.map(({ entry }) => dayOf(articles, entry));
  return likeliestArticles(read, articles.count(), parserBeside(dated, parseIn, days), yieldNow);
};

/** The languages that a question may be in. */
const codesOf = (articles: IndexedArticles): readonly string[] => [
  ...new Set([...Array.from(articles.languages(), ({ code }) => code), "en"]),
];

/** A question that goes on from another one is read by the words of its own language, too, whichever the articles are in. */
const loadSpokenLanguages = async (
  articles: IndexedArticles,
  { text, history = [] }: Pick<Question, "text" | "history">,
): Promise<void> => {
  if (history.length === 0) return;
  const spoken = Array.from(articles.languages(), ({ code }) => detectForeignLanguage(text, code));
  await Promise.all(spoken.map((code) => code && loadLanguage(code)));
};

/**
 * Reads a question, which goes on from what was asked before only where it does in the language of the article that was shown last: to
 * one in another language "who paints the tower?" would seem to.
 */
const readQuestion = (articles: IndexedArticles, { text, history }: Question): QuestionParser => {
  const parseIn = createQuestionParser(text, history);
  const shown = history?.findLast((turn) => turn.shown !== undefined)?.shown;
  const last = shown && articles.get(shown.article);
  return last !== undefined && parseIn(last.language).reference === "none" ? createQuestionParser(text) : parseIn;
};

/** Of some words those that the winner has in no guise where only some of its paragraphs were looked at. */
const missingInWhole = async (
  articles: IndexedArticles,
  searched: readonly ArticleRanking[],
  { candidates, parseIn }: Pick<SearchResult, "candidates" | "parseIn">,
  missing: readonly string[],
): Promise<readonly string[]> => {
  const winner = candidates[0]?.article.id;
  const isCut = searched.some(({ index, whole }) => index.article.id === winner && whole !== undefined);
  if (missing.length === 0 || winner === undefined || !isCut) return missing;
  const index = await articles.indexOf(winner);
  const still = index && rankSentences(index, parseIn(index.language), 1).missing();
  return still === undefined ? missing : missing.filter((word) => still.includes(word));
};

const sentencesOf = ({ text, sentences }: Article): readonly string[] =>
  sentences.map(({ start, end }) => text.slice(start, end));

/**
 * An empty search. Everything it knows is what `add` gave it.
 *
 * @param meaning what finds sentences in other words than the question's; words alone when absent.
 */
export const createSearch = (meaning?: Meaning, options: IndexedArticlesOptions = {}): Search => {
  const articles = createIndexedArticles(options);

  const add: Search["add"] = async (article) => {
    await articles.add(article);
    const { id, version, date } = article;
    // A date as a text writes it says nothing of which is newer.
    const isoDate = date !== undefined && /^\d{4}-/.test(date) ? date : undefined;
    meaning?.add({ id, version, date: isoDate, sentences: () => sentencesOf(article) });
  };
  const remove: Search["remove"] = (id) => {
    articles.remove(id);
    meaning?.remove(id);
  };

  const find: Search["find"] = async (question) => {
    await loadSpokenLanguages(articles, question);
    const parseIn = readQuestion(articles, question);
    const limit = Math.max(1, question.limit ?? DEFAULT_LIMIT);
    const searched: ArticleRanking[] = [];
    const isToSeveral = question.article === undefined && articles.count() > 1;
    const dated = isToSeveral ? readDatedQuestion(question, codesOf(articles)) : undefined;
    if (dated !== undefined) await articles.names.settle();
    const chosen = choosePassages(await chooseArticles(articles, question, parseIn, dated));
    // One for all articles: the indexes and rankings of several are together longer than a turn may be.
    const yieldNow = createYielder();
    const read = await readArticles(articles, chosen, yieldNow);
    // Decoded once, in a turn of its own.
    loadModel();
    await yieldNow();
    const library = { count: articles.count(), isArchive: articles.isArchive() };
    const likely = await keepLikeliest(articles, question, read, dated, parseIn, yieldNow);
    const near = likely.slice(0, MAX_COMPARED);
    const foreign = meaning && !dated ? await listForeignArticles(articles, question, parseIn) : [];
    const compared = await compareMeaning(meaning, question, near, foreign, parseIn);
    for (const one of likely) {
      const { entry, index, whole } = one;
      const nearness = index.article.version === entry.article.version ? compared?.get(entry.article.id) : undefined;
      const within = nearness && whole ? nearnessWithin(nearness, whole.sentences) : nearness;
      const asked = parserFor(dated, parseIn, index, dayOf(articles, entry));
      const ranking = rankSentences(index, asked(index.language), limit, within);
      await yieldNow();
      searched.push({ ...one, ranking });
    }
    const found = mergeRankings(searched, limit, library);
    const other = await rankForeignArticle(articles, compared, {
      foreign,
      near,
      parseIn,
      limit,
      found,
    });
    const result = { ...(other === undefined ? found : mergeRankings([other], limit, library)), parseIn };
    // A question to the whole library misses a word only when no article has it, including those not searched in full.
    if (!isToSeveral || question.among !== undefined) return result;
    const isNow = (word: string): boolean => codesOf(articles).some((code) => isNowWord(fold(word), code));
    const missing = await articles.unmentioned(result.missing.filter((word) => !isNow(word)));
    return { ...result, missing: await missingInWhole(articles, searched, result, missing) };
  };

  const withWords: Search["withWords"] = async (words, limits) =>
    (await articles.withWords(words, limits))?.map(({ entry, weight }) => ({ id: entry.article.id, weight }));

  return {
    add,
    remove,
    find,
    withWords,
    byName: async (typed) => {
      await articles.names.settle();
      return findByName(articles.names, typed);
    },
    named: (question) => findNamedArticles(articles, question),
    close: articles.close,
  };
};
