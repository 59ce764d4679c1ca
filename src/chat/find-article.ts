/** Which article a person means by some words. */

import type { Article } from "../article/index.ts";
import { fold } from "../language/index.ts";

/** What a person may mean by the words with which they name an article. */
export type ArticleMatch =
  | Readonly<{ kind: "one"; article: Article }>
  | Readonly<{ kind: "several"; articles: readonly Article[] }>
  | Readonly<{ kind: "none"; near: readonly Article[] }>;

/** How many are named when it is not clear which is meant. */
const MAX_NAMED_ARTICLES = 5;
/** Share of pairs of letters in common from which a mistyped name is taken for near. */
const MIN_LIKENESS = 0.4;

const normalizeName = (text: string): string =>
  text
    .split(/[\s\p{P}]+/u)
    .filter((part) => part !== "")
    .map((part) => fold(part))
    .join(" ");

type ArticleNames = Readonly<{ id: string; title: string }>;
const namesByArticle = new WeakMap<Article, ArticleNames>();

const namesOf = (article: Article): ArticleNames => {
  const names = namesByArticle.get(article) ?? { id: normalizeName(article.id), title: normalizeName(article.title) };
  namesByArticle.set(article, names);
  return names;
};

/** Articles whose id or title contains the words, those that begin with them first, else in their order. */
export const filterArticlesByName = (said: string, articles: readonly Article[]): readonly Article[] => {
  const words = normalizeName(said);
  if (words === "") return articles;
  const begins: Article[] = [];
  const contains: Article[] = [];
  for (const article of articles) {
    const { id, title } = namesOf(article);
    if (id.startsWith(words) || title.startsWith(words)) begins.push(article);
    else if (id.includes(words) || title.includes(words)) contains.push(article);
  }
  return [...begins, ...contains];
};

const letterPairsOf = (text: string): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) found.add(text.slice(at, at + 2));
  return found;
};

/** Dice's coefficient over pairs of letters: 1 for the same text, 0 for nothing in common. */
export const diceCoefficient = (one: string, other: string): number => {
  const a = letterPairsOf(one);
  const b = letterPairsOf(other);
  if (a.size + b.size === 0) return one === other ? 1 : 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return (2 * common) / (a.size + b.size);
};

/** The `most` that are most alike, best first; none of them is like it when the list is empty. */
export const findNearest = <T>(said: string, all: readonly T[], name: (one: T) => string, most: number): readonly T[] =>
  all
    .map((one) => ({ one, like: diceCoefficient(said, name(one)) }))
    .filter(({ like }) => like >= MIN_LIKENESS)
    .sort((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ one }) => one);

/** Which article the words name: its id, else its title, else the only one that contains them. */
export const findArticle = (said: string, articles: readonly Article[]): ArticleMatch => {
  const exact = articles.find(({ id }) => id === said);
  if (exact) return { kind: "one", article: exact };
  const words = normalizeName(said);
  const same = words === "" ? [] : articles.filter((one) => namesOf(one).id === words || namesOf(one).title === words);
  const found = words === "" || same.length > 0 ? same : filterArticlesByName(said, articles);
  if (found.length === 1) return { kind: "one", article: found[0]! };
  if (found.length > 1) return { kind: "several", articles: found.slice(0, MAX_NAMED_ARTICLES) };
  return { kind: "none", near: findNearest(words, articles, (one) => namesOf(one).id, MAX_NAMED_ARTICLES) };
};
