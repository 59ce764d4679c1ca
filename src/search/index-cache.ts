/** Which indexes of articles stay in memory. */
import type { Article } from "../article/index.ts";
import { type ArticleIndex, indexBytes } from "./index/index.ts";

/**
 * Full indexes of articles, the least recently used dropped first. An index takes some twenty times the article's
 * text; it is built again in milliseconds, so a library of any size is served from bounded memory.
 */
export type IndexCache = Readonly<{
  /** The index, built now if need be; undefined when there is no such article. */
  get: (id: string) => Promise<ArticleIndex | undefined>;
  /** The same of an article that was only found, and is perhaps never looked at again: it is kept from the second time on. */
  glance: (id: string) => Promise<ArticleIndex | undefined>;
  put: (id: string, index: ArticleIndex) => void;
  drop: (id: string) => void;
  /** True when an article fits without dropping another. */
  hasRoom: (article: Article) => boolean;
}>;

/** The default of INDEX_MEMORY: some 500 articles of 1,000 words. One larger article is kept alone. */
export const DEFAULT_INDEX_BYTES = 96 * 1024 * 1024;
/** What a unit of text is expected to take before it is read. */
const BYTES_PER_CHAR = 20;
/** Articles that were glanced at and are remembered by their ids. */
const MAX_GLANCES = 10_000;

export const createIndexCache = (
  build: (id: string) => Promise<ArticleIndex> | undefined,
  maxBytes = DEFAULT_INDEX_BYTES,
): IndexCache => {
  const kept = new Map<string, Readonly<{ index: ArticleIndex; bytes: number }>>();
  const building = new Map<string, Promise<ArticleIndex>>();
  const glanced = new Set<string>();
  let cachedBytes = 0;

  const drop = (id: string): void => {
    cachedBytes -= kept.get(id)?.bytes ?? 0;
    kept.delete(id);
    building.delete(id);
  };
  const put = (id: string, index: ArticleIndex): void => {
    drop(id);
    const bytes = indexBytes(index);
    kept.set(id, { index, bytes });
    cachedBytes += bytes;
    for (const oldest of kept.keys()) {
      if (cachedBytes <= maxBytes || oldest === id) break;
      drop(oldest);
    }
  };
  const isGlancedAgain = (id: string): boolean => {
    if (glanced.has(id)) return true;
    if (glanced.size >= MAX_GLANCES) glanced.clear();
    glanced.add(id);
    return false;
  };
  const get = async (id: string): Promise<ArticleIndex | undefined> => {
    const known = kept.get(id);
    if (known !== undefined) {
      kept.delete(id);
      kept.set(id, known);
      return known.index;
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
    // Old objects cost more to get rid of than young ones: of a large archive hardly any article comes twice.
    glance: (id) => {
      const isKept = kept.has(id) || building.has(id) || isGlancedAgain(id);
      return isKept ? get(id) : Promise.resolve(build(id));
    },
    put,
    drop,
    hasRoom: ({ text }) => cachedBytes === 0 || cachedBytes + text.length * BYTES_PER_CHAR <= maxBytes,
  };
};
