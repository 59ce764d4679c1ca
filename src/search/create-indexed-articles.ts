/** The articles that a search knows: their languages, their indexes, and which of them a question may be about. */
import type { Article } from "../article/index.ts";
import type { Language } from "../language/index.ts";
import { loadLanguage } from "../language/index.ts";
import { createYielder } from "../yielding.ts";
import { createArticleSelector } from "./create-article-selector.ts";
import type { ArticleIndex } from "./index/index.ts";
import { indexArticle, unquotedStems } from "./index/index.ts";
import { createIndexCache } from "./index-cache.ts";

export type IndexedArticle = Readonly<{
  article: Article;
  language: Language;
  slot: number;
  /** Stems of what is never quoted. They count as mentioned all the same. */
  unquoted: ReadonlySet<string>;
}>;

/** An article, and how well it fits a question. */
export type FittingArticle = Readonly<{ entry: IndexedArticle; fit: number }>;

export type IndexedArticles = Readonly<{
  add: (article: Article) => Promise<void>;
  remove: (id: string) => void;
  get: (id: string) => IndexedArticle | undefined;
  /** The only article; undefined when there are none or several. */
  single: () => IndexedArticle | undefined;
  count: () => number;
  languages: () => Iterable<Language>;
  indexOf: (id: string) => Promise<ArticleIndex | undefined>;
  /** The articles that fit some stems best, best first. */
  select: (stems: readonly string[], limit: number) => readonly FittingArticle[];
  /** Whether any article has a word, in any of its parts. */
  isMentioned: (word: string) => boolean;
}>;

/** Sentences whose words are counted between two turns. */
const SENTENCES_PER_YIELD = 200;

/** How often each stem stands in an article, letting others run meanwhile. */
const countStems = async (article: Article, language: Language): Promise<Map<string, number>> => {
  const yieldNow = createYielder();
  const counts = new Map<string, number>();
  for (const [s, sentence] of article.sentences.entries()) {
    for (const { stem, stop } of language.words(article.text, sentence)) {
      if (!stop) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
    if (s % SENTENCES_PER_YIELD === 0) await yieldNow();
  }
  return counts;
};

/** The languages of the articles, each as long as an article is in it. */
const createLanguageCounts = () => {
  const counts = new Map<Language, number>();
  return {
    all: (): Iterable<Language> => counts.keys(),
    change: (language: Language, by: 1 | -1): void => {
      const count = (counts.get(language) ?? 0) + by;
      if (count === 0) counts.delete(language);
      else counts.set(language, count);
    },
  };
};

export const createIndexedArticles = (): IndexedArticles => {
  const entries = new Map<string, IndexedArticle>();
  const slots = new Map<number, IndexedArticle>();
  const languages = createLanguageCounts();
  const selector = createArticleSelector();
  const cache = createIndexCache((id) => {
    const entry = entries.get(id);
    return entry && indexArticle(entry.article, entry.language, createYielder());
  });
  /** Article → slot of the version that was added last; that of a removed one is gone. */
  const newest = new Map<string, number>();
  let nextSlot = 0;

  const remove = (id: string): void => {
    const entry = entries.get(id);
    newest.delete(id);
    if (entry === undefined) return;
    entries.delete(id);
    slots.delete(entry.slot);
    selector.remove(entry.slot);
    languages.change(entry.language, -1);
    cache.drop(id);
  };

  const add = async (article: Article): Promise<void> => {
    const slot = nextSlot++;
    newest.set(article.id, slot);
    const language = await loadLanguage(article.language);
    const counts = await countStems(article, language);
    const index = cache.hasRoom(article) ? await indexArticle(article, language, createYielder()) : undefined;
    const unquoted = index?.unquoted ?? (await unquotedStems(article, language, createYielder()));
    // Another version, or a removal, came while this one was being read.
    if (newest.get(article.id) !== slot) return;
    remove(article.id);
    newest.set(article.id, slot);
    const entry: IndexedArticle = { article, language, slot, unquoted };
    entries.set(article.id, entry);
    slots.set(slot, entry);
    languages.change(language, 1);
    selector.add(slot, counts, new Set(language.words(article.title).map((word) => word.stem)));
    if (index !== undefined) cache.put(article.id, index);
  };

  const isMentioned = (word: string): boolean => {
    for (const language of languages.all()) {
      for (const { stem } of language.words(word)) {
        if (selector.knows(stem)) return true;
        for (const { unquoted } of entries.values()) if (unquoted.has(stem)) return true;
      }
    }
    return false;
  };

  return {
    add,
    remove,
    get: (id) => entries.get(id),
    single: () => (entries.size === 1 ? entries.values().next().value : undefined),
    count: () => entries.size,
    languages: languages.all,
    indexOf: (id) => cache.get(id),
    select: (stems, limit) =>
      selector.selectArticles(stems, limit).map(({ slot, score }) => ({ entry: slots.get(slot)!, fit: score })),
    isMentioned,
  };
};
