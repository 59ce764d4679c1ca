/** Decides when changes are written to a cluster: in batches, in their order, before a question that comes after them. */

import type { EngineArticle } from "../candidate-engine.ts";
import {
  type ClusterChanges,
  type IndexAccess,
  prepareIndex,
  readToldArticles,
  refreshIndex,
  writeChanges,
} from "./write-changes.ts";

/** What is written at once, for which a question waits: articles, and UTF-16 units of their stems. */
const MAX_BATCH_ARTICLES = 250;
const MAX_BATCH_CHARS = 1_000_000;
/** What waits longer than this is written without a question that asks for it. */
const IDLE_MS = 500;

export type ClusterWriter = Readonly<{
  /** Resolves when more may come. */
  put: (article: EngineArticle) => Promise<void>;
  remove: (key: string) => Promise<void>;
  lacking: (keys: readonly string[]) => Promise<readonly string[]>;
  /** Resolves when everything until now is written and found. `hasChanged`: it was not before. */
  settle: () => Promise<Readonly<{ hasChanged: boolean }>>;
}>;

/** @param onFault is called with whatever could not be done; nothing is done after it. */
export const createClusterWriter = (access: IndexAccess, onFault: (error: unknown) => void): ClusterWriter => {
  let batch = new Map<string, EngineArticle | "removal">();
  let batchChars = 0;
  /** Something was written that questions may not find yet. */
  let isStale = false;
  let idle: NodeJS.Timeout | undefined;

  /** One piece of work after the other. */
  let last: Promise<unknown> = prepareIndex(access);
  last.catch(onFault);
  const then = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next;
    next.catch(onFault);
    return next;
  };

  const write = async (changes: ClusterChanges): Promise<void> => {
    isStale = true;
    await writeChanges(access, changes);
  };
  /** Hands on what has gathered; resolves when what was before it is written. */
  const flush = async (): Promise<void> => {
    clearTimeout(idle);
    if (batch.size === 0) return;
    const [before, changes] = [last, batch];
    batch = new Map();
    batchChars = 0;
    void then(() => write(changes)).catch(() => {});
    await before;
  };
  const gather = async (key: string, change: EngineArticle | "removal", chars: number): Promise<void> => {
    // The last change of an article decides.
    batch.set(key, change);
    batchChars += chars;
    if (batch.size >= MAX_BATCH_ARTICLES || batchChars >= MAX_BATCH_CHARS) return flush();
    clearTimeout(idle);
    idle = setTimeout(() => void flush().catch(() => {}), IDLE_MS);
    idle.unref();
  };

  return {
    put: (article) =>
      gather(
        article.key,
        article,
        article.paragraphs.reduce((sum, { stems }) => sum + stems.length, 0),
      ),
    remove: (key) => gather(key, "removal", 0),
    lacking: async (keys) => {
      void flush().catch(() => {});
      const there = await then(() => readToldArticles(access, keys));
      return keys.filter((key) => !there.has(key));
    },
    settle: async () => {
      void flush().catch(() => {});
      return then(async () => {
        const hasChanged = isStale;
        if (hasChanged) await refreshIndex(access);
        isStale = false;
        return { hasChanged };
      });
    },
  };
};
