/** Decides how an article is the same for everybody whose words are read only when somebody looks at them. */
import type { Article } from "../../../article/index.ts";
import type { ArticleAbout, ArticleContent } from "./article-content.ts";

const KEPT_WORDS = Symbol("kept");

/** By what key the words of an article are kept, and the words while the article holds them itself. */
type Kept = { readonly key: string; content: ArticleContent | undefined };
type Holder = { readonly [KEPT_WORDS]: Kept };

const keptOf = (article: Partial<Holder>): Kept | undefined => article[KEPT_WORDS];

/** The key by which an article's words are kept; undefined when they are in memory. */
export const keptKeyOf = (article: Partial<Article>): string | undefined => keptOf(article as Partial<Holder>)?.key;

export type LazyArticles = Readonly<{
  /** Makes the article out of what is known of it. */
  make: (about: ArticleAbout, key: string, content?: ArticleContent) => Article;
  /** From now on its words are read by their key. */
  letGo: (article: Article) => void;
  /** From now on it holds its words, as those that are kept go. */
  hold: (article: Article) => void;
}>;

/** @param read the words of a key */
export const createLazyArticles = (read: (key: string) => ArticleContent): LazyArticles => {
  const getter = <Name extends keyof ArticleContent>(name: Name): PropertyDescriptor => ({
    enumerable: true,
    configurable: true,
    // Shared by all articles: six functions of each would take more memory than all else that is known of it.
    get(this: Holder) {
      const { key, content = read(key) } = this[KEPT_WORDS];
      return content[name];
    },
  });
  const getters = {
    text: getter("text"),
    blocks: getter("blocks"),
    sentences: getter("sentences"),
    credits: getter("credits"),
    origin: getter("origin"),
    leftOut: getter("leftOut"),
  } satisfies Record<keyof ArticleContent, PropertyDescriptor>;

  return {
    make: (about, key, content) => {
      const kept: Kept = { key, content };
      return Object.defineProperties(Object.defineProperty(about, KEPT_WORDS, { value: kept }), getters) as Article;
    },
    letGo: (article) => {
      const kept = keptOf(article as Partial<Holder>);
      if (kept !== undefined) kept.content = undefined;
    },
    hold: (article) => {
      const kept = keptOf(article as Partial<Holder>);
      if (kept !== undefined) kept.content ??= read(kept.key);
    },
  };
};
