/** What the articles are called: the words of their titles, authors and sources, with their days; a new one is added in place. */

import type { Metadata } from "../../article/index.ts";
import { fold, type Language } from "../../language/index.ts";
import { createYielder } from "../../yielding.ts";
import { articleDayOf } from "./article-day.ts";

/** What an article is known by. All but the day is folded, with one space between words. */
export type ArticleNames = Readonly<{
  id: string;
  title: string;
  authors: string;
  source: string;
  /** The parts of its address's path, but the last. */
  section: string;
  day: string | undefined;
}>;

type NamedArticle = Pick<Metadata, "id" | "title" | "author" | "authors" | "source" | "url" | "date" | "language">;
type Pending = Readonly<{ article: NamedArticle; language: Language }>;
type Named = Readonly<{ names: ArticleNames; words: readonly string[] }>;

/** Names that were not wanted yet are not read: `settle` does that, and the rest know only of what it has read. */
export type NameIndex = Readonly<{
  put: (article: NamedArticle, language: Language) => void;
  remove: (id: string) => void;
  /** Reads all names that are new, without holding the event loop. */
  settle: () => Promise<void>;
  get: (id: string) => ArticleNames | undefined;
  all: () => Iterable<ArticleNames>;
  count: () => number;
  /** The articles whose title has a word, by its form or its stem. */
  withWord: (word: string) => ReadonlySet<string>;
  /** All such words. */
  words: () => Iterable<string>;
}>;

const NO_IDS: ReadonlySet<string> = new Set();

/** Words as they are compared in names: folded, without marks. */
export const foldName = (text: string): string =>
  text
    .split(/[\s\p{P}\p{S}]+/u)
    .filter((part) => part !== "")
    .map((part) => fold(part))
    .join(" ");

/** "culture" of "https://news.example/culture/lighthouse-museum"; the last part is the article itself. */
const sectionOf = (url: string | undefined): string =>
  url === undefined || !URL.canParse(url) ? "" : foldName(new URL(url).pathname.split("/").slice(0, -1).join(" "));

const readNames = ({ article, language }: Pending): Named => ({
  names: {
    id: article.id,
    title: foldName(article.title),
    authors: foldName([...(article.authors ?? []), article.author ?? ""].join(" ")),
    source: foldName(article.source ?? ""),
    section: sectionOf(article.url),
    day: articleDayOf(article),
  },
  words: [...new Set(language.words(article.title).flatMap(({ form, stem, stop }) => (stop ? [] : [form, stem])))],
});

export const createNameIndex = (): NameIndex => {
  const pending = new Map<string, Pending>();
  const byId = new Map<string, Named>();
  const byWord = new Map<string, Set<string>>();

  const forget = (id: string): void => {
    const known = byId.get(id);
    if (known === undefined) return;
    byId.delete(id);
    for (const word of known.words) {
      const ids = byWord.get(word);
      ids?.delete(id);
      if (ids?.size === 0) byWord.delete(word);
    }
  };
  const take = (id: string, named: Named): void => {
    forget(id);
    byId.set(id, named);
    for (const word of named.words) {
      const ids = byWord.get(word);
      if (ids === undefined) byWord.set(word, new Set([id]));
      else ids.add(id);
    }
  };

  return {
    put: (article, language) => {
      const { id, title, author, authors, source, url, date } = article;
      const kept = { id, title, author, authors, source, url, date, language: article.language };
      pending.set(id, {
        article: Object.fromEntries(Object.entries(kept).filter(([, one]) => one !== undefined)) as NamedArticle,
        language,
      });
    },
    remove: (id) => {
      pending.delete(id);
      forget(id);
    },
    settle: async () => {
      const yielder = createYielder();
      for (const [id, article] of pending) {
        pending.delete(id);
        take(id, readNames(article));
        await yielder();
      }
    },
    get: (id) => byId.get(id)?.names,
    all: function* () {
      for (const { names } of byId.values()) yield names;
    },
    count: () => byId.size,
    withWord: (word) => byWord.get(word) ?? NO_IDS,
    words: () => byWord.keys(),
  };
};
