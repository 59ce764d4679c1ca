/** Which indexes of articles stay in memory. */
import type { Article } from "../article/index.ts";
import type { ArticleIndex } from "./index/index.ts";

/**
 * Full indexes of articles, the least recently used dropped first. An index takes about ten times the article's
 * text; it is built again in milliseconds, so a library of any size is served from bounded memory.
 */
export type IndexCache = Readonly<{
  /** The index, built now if need be; undefined when there is no such article. */
  get: (id: string) => Promise<ArticleIndex | undefined>;
  put: (id: string, index: ArticleIndex) => void;
  drop: (id: string) => void;
  /** True when an article fits without dropping another. */
  hasRoom: (article: Article) => boolean;
}>;

/** UTF-16 units of text whose indexes are kept: some 300 articles of 1,000 words. One larger article is kept alone. */
const MAX_CACHED_CHARS = 2_000_000;

export const createIndexCache = (build: (id: string) => Promise<ArticleIndex> | undefined): IndexCache => {
  const kept = new Map<string, ArticleIndex>();
  const building = new Map<string, Promise<ArticleIndex>>();
  let cachedChars = 0;

  const drop = (id: string): void => {
    const index = kept.get(id);
    if (index !== undefined) cachedChars -= index.article.text.length;
    kept.delete(id);
    building.delete(id);
  };
  const put = (id: string, index: ArticleIndex): void => {
    drop(id);
    kept.set(id, index);
    cachedChars += index.article.text.length;
    for (const oldest of kept.keys()) {
      if (cachedChars <= MAX_CACHED_CHARS || oldest === id) break;
      drop(oldest);
    }
  };
  const get = async (id: string): Promise<ArticleIndex | undefined> => {
    const known = kept.get(id);
    if (known !== undefined) {
      kept.delete(id);
      kept.set(id, known);
      return known;
    }
    const begun = building.get(id) ?? build(id);
    if (begun === undefined) return undefined;
    building.set(id, begun);
    const index = await begun;
    // Dropped meanwhile: this question is answered from the old version, which is not kept.
    if (building.get(id) === begun) {
      building.delete(id);
      put(id, index);
    }
    return index;
  };
  return {
    get,
    put,
    drop,
    hasRoom: (article) => cachedChars === 0 || cachedChars + article.text.length <= MAX_CACHED_CHARS,
  };
};
