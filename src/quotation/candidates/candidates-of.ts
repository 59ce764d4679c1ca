/** Asks the engine of an archive which of its articles words may stand in; where it cannot tell, all are looked through. */

import type { Article } from "../../article/index.ts";
import { compareCodeUnits } from "../../article/index.ts";
import type { ArticleCollection } from "../article-collection.ts";
import type { CandidateArticles } from "./candidate-articles.ts";
import { keysOfParts, keysOfWord, someOf } from "./keys-of-parts.ts";
import { MAX_UNTOLD_ARTICLES, scanArticles } from "./scan-articles.ts";

/**
 * What more articles have is everywhere. One is listed in a hundredth of the time that it takes to look whether it has some
 * words; a cluster lists so many in five questions.
 */
const MAX_LISTED_ARTICLES = 50_000;
/** Articles of equal weight are put in order here: so many more than are wanted are asked for. */
const MAX_EQUAL_ARTICLES = 50;

/** Of each word its keys. A mark that counts as a letter (ʼ) has none, and may stand in any article. */
const keysOfWords = (words: readonly string[]): readonly (readonly number[])[] =>
  words.map(keysOfWord).filter(({ length }) => length > 0);

type Weighed = Readonly<{ article: Article; weight: number }>;
/** `isWhole`: there are no others. */
type Answer = Readonly<{ found: readonly Weighed[]; isWhole: boolean }>;

const allBut = (collection: ArticleCollection, except: string | undefined): readonly Article[] => {
  const all = collection.articles();
  return except === undefined ? all : all.filter(({ id }) => id !== except);
};

/** @param except an article that is looked at by itself. */
const askArchive = (
  collection: ArticleCollection,
  withWords: NonNullable<ArticleCollection["withWords"]>,
  except?: string,
): CandidateArticles => {
  const all = allBut(collection, except);
  const scanned = scanArticles(all);
  /** The same words are looked for with and without the marks around them. */
  const asked = new Map<string, Promise<Answer | undefined>>();

  const ask = async (
    words: readonly (readonly number[])[],
    least: number,
    limit: number,
  ): Promise<Answer | undefined> => {
    const listed = await withWords(words, { least, limit });
    const found = listed?.flatMap(({ id, weight }) => {
      const article = id === except ? undefined : collection.get(id);
      return article === undefined ? [] : [{ article, weight }];
    });
    return listed && found && { found, isWhole: listed.length < limit };
  };
  const askOnce = (words: readonly (readonly number[])[], least: number, limit: number) => {
    const key = JSON.stringify([words, least, limit]);
    const known = asked.get(key) ?? ask(words, least, limit);
    asked.set(key, known);
    return known;
  };
  const inOrder = (found: readonly Weighed[]): readonly Article[] =>
    found.map(({ article }) => article).sort((one, other) => compareCodeUnits(one.id, other.id));

  return {
    all,
    having: async (parts, yieldNow) => {
      const keys = someOf(keysOfParts(parts));
      if (keys.length === 0) return all.slice(0, MAX_UNTOLD_ARTICLES);
      const answer = await askOnce([keys], 1, MAX_LISTED_ARTICLES);
      if (answer === undefined) return scanned.having(parts, yieldNow);
      // What so many may have is in some of the first.
      return answer.isWhole ? inOrder(answer.found) : all;
    },
    lackingOne: async (words, most, yieldNow) => {
      const keys = keysOfWords(words);
      // None lacks more than the one.
      if (keys.length < 2) return all.length > most ? undefined : all;
      const answer = await askOnce(keys, keys.length - 1, most + 2);
      if (answer === undefined) return scanned.lackingOne(words, most, yieldNow);
      return answer.isWhole && answer.found.length <= most ? inOrder(answer.found) : undefined;
    },
    nearest: async (words, most, yieldNow) => {
      const keys = keysOfWords(words);
      // All have the same.
      if (keys.length === 0) return all.slice(0, most);
      const answer = await askOnce(keys, 1, most + MAX_EQUAL_ARTICLES);
      if (answer === undefined) return scanned.nearest(words, most, yieldNow);
      return [...answer.found]
        .sort((one, other) => other.weight - one.weight || compareCodeUnits(one.article.id, other.article.id))
        .slice(0, most)
        .map(({ article }) => article);
    },
  };
};

/** The articles of a collection, but for one: looked through one by one, or, of an archive, by its engine. */
export const candidatesOf = (collection: ArticleCollection, except?: string): CandidateArticles =>
  collection.withWords === undefined
    ? scanArticles(allBut(collection, except))
    : askArchive(collection, collection.withWords, except);
