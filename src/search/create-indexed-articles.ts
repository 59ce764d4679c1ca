/** The articles that a search knows: their languages, their indexes, and which of them a question may be about. */
import type { Article } from "../article/index.ts";
import type { Language } from "../language/index.ts";
import { loadLanguage } from "../language/index.ts";
import { createYielder } from "../yielding.ts";
import { contentKeyOf, readEngineArticle } from "./archive/index.ts";
import { type ArticleRouter, type ArticleRouterOptions, createArticleRouter } from "./article-router.ts";
import type { ArticleIndex } from "./index/index.ts";
import { indexArticle } from "./index/index.ts";
import { createIndexCache } from "./index-cache.ts";
import type { FittingArticle, IndexedArticle } from "./indexed-article.ts";
import { createNameIndex, type NameIndex } from "./naming/index.ts";

export type IndexedArticles = Readonly<{
  add: (article: Article) => Promise<void>;
  remove: (id: string) => void;
  get: (id: string) => IndexedArticle | undefined;
  all: () => Iterable<IndexedArticle>;
  /** The only article; undefined when there are none or several. */
  single: () => IndexedArticle | undefined;
  count: () => number;
  /** What they are called. */
  names: NameIndex;
  languages: () => Iterable<Language>;
  indexOf: (id: string) => Promise<ArticleIndex | undefined>;
  /** The same of one of the many that an engine found. */
  indexOfFound: (id: string) => Promise<ArticleIndex | undefined>;
  /** The articles that fit some stems best, best first; more of them where it is not only the words that choose. */
  select: (stems: readonly string[], isWide?: boolean) => Promise<readonly FittingArticle[]>;
  /** How many of these are searched. */
  searchedCount: () => number;
  /** Of an archive the articles that have some words, as its engine finds them; undefined of a few. */
  withWords: ArticleRouter["withWords"];
  /** Whether there are so many that most are never looked at in full. */
  isArchive: () => boolean;
  /** Of some words those that no article has, in any of its parts. */
  unmentioned: (words: readonly string[]) => Promise<readonly string[]>;
  close: () => Promise<void>;
}>;

/** Articles that are searched for a question that names none: as a whole, and of an archive by their paragraphs. */
const SELECTED_ARTICLES = { whole: 5, parts: 20 };
const WIDELY_SELECTED_ARTICLES = { whole: 20, parts: 60 };

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

export type IndexedArticlesOptions = Readonly<{
  /** Bytes of memory for indexes of articles. */
  indexBytes?: number | undefined;
}> &
  ArticleRouterOptions;

export const createIndexedArticles = ({ indexBytes, ...options }: IndexedArticlesOptions = {}): IndexedArticles => {
  const entries = new Map<string, IndexedArticle>();
  const languages = createLanguageCounts();
  const names = createNameIndex();
  const router = createArticleRouter(options);
  const cache = createIndexCache((id) => {
    const entry = entries.get(id);
    return entry && indexArticle(entry.article, entry.language, createYielder());
  }, indexBytes);
  /** Id → the newest version that is being read; once it is removed it is gone. */
  const reading = new Map<string, Article>();

  const remove = (id: string): void => {
    const entry = entries.get(id);
    reading.delete(id);
    if (entry === undefined) return;
    entries.delete(id);
    router.remove(entry);
    languages.change(entry.language, -1);
    names.remove(id);
    cache.drop(id);
  };

  const add = async (article: Article): Promise<void> => {
    reading.set(article.id, article);
    const language = await loadLanguage(article.language);
    // Of an archive nothing is read that need not be, and indexes are made of what is asked about.
    const isFew = !router.isArchive();
    const stems = isFew ? await readEngineArticle(article, language) : undefined;
    const isFirst = isFew && cache.hasRoom(article);
    const index = isFirst ? await indexArticle(article, language, createYielder()) : undefined;
    // Another version, or a removal, came while this one was being read.
    if (reading.get(article.id) !== article) return;
    remove(article.id);
    const entry: IndexedArticle = { article, language, key: contentKeyOf(article) };
    entries.set(article.id, entry);
    languages.change(language, 1);
    names.put(article);
    if (index !== undefined) cache.put(article.id, index);
    await router.add(entry, stems);
  };

  const unmentioned = async (words: readonly string[]): Promise<readonly string[]> => {
    const stemsOf = new Map(
      words.map((word) => {
        const stems = [...languages.all()].flatMap((language) => language.words(word).map(({ stem }) => stem));
        return [word, stems];
      }),
    );
    const known = await router.known([...new Set([...stemsOf.values()].flat())]);
    return words.filter((word) => stemsOf.get(word)?.some((stem) => known.has(stem)) !== true);
  };

  return {
    add,
    remove,
    get: (id) => entries.get(id),
    all: () => entries.values(),
    single: () => (entries.size === 1 ? entries.values().next().value : undefined),
    count: () => entries.size,
    names,
    languages: languages.all,
    indexOf: (id) => cache.get(id),
    indexOfFound: (id) => (router.isArchive() ? cache.glance(id) : cache.get(id)),
    select: (stems, isWide = false) => router.select(stems, isWide ? WIDELY_SELECTED_ARTICLES : SELECTED_ARTICLES),
    searchedCount: () => (router.isArchive() ? SELECTED_ARTICLES.parts : SELECTED_ARTICLES.whole),
    withWords: router.withWords,
    isArchive: router.isArchive,
    unmentioned,
    close: router.close,
  };
};
