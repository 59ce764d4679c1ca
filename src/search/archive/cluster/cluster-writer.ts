/**
 * Decides when changes are written to a cluster: in batches, in their order, before a question that comes after them; and nothing that
 * is there already, so that what one machine puts the others need not, and a start without changes writes nothing.
 */

import type { EngineArticle } from "../candidate-engine.ts";
import { ClusterFault } from "./cluster-client.ts";
import { isToldLongAgo } from "./cluster-index.ts";
import {
  type ClusterChange,
  dropForgotten,
  type IndexAccess,
  prepareIndex,
  readToldArticles,
  refreshIndex,
  writeChanges,
} from "./write-changes.ts";

/** What is written at once, for which a question waits: articles, and UTF-16 units of their stems. */
const MAX_BATCH_ARTICLES = 250;
const MAX_BATCH_CHARS = 1_000_000;
/** What is looked after at once, for which a question waits. */
const MAX_REVIEWED_ARTICLES = 1_000;
/** What waits longer than this is written without a question that asks for it. */
const IDLE_MS = 500;

export type ClusterWriter = Readonly<{
  /** Resolves when more may come. */
  put: (article: EngineArticle) => Promise<void>;
  remove: (key: string) => Promise<void>;
  lacking: (keys: readonly string[]) => Promise<readonly string[]>;
  /** Resolves when everything until now is written and found. `hasChanged`: it was not before. */
  settle: () => Promise<Readonly<{ hasChanged: boolean }>>;
  /** Says of all articles of this library that they are still somebody's, and drops those of which nobody has said so for long. */
  tend: () => Promise<void>;
}>;

/** Which articles are known to be in the index. @param onOld is called with the keys of those that should be told of again. */
const createPresence = (access: IndexAccess, onOld: (key: string) => void) => {
  const there = new Set<string>();
  let isNew = false;
  const look = async (keys: readonly string[]): Promise<void> => {
    for (const [key, told] of await readToldArticles(access, keys)) {
      there.add(key);
      if (isToldLongAgo(told)) onOld(key);
    }
  };
  return {
    begin: async (): Promise<void> => {
      isNew = (await prepareIndex(access)).isNew;
    },
    isThere: (key: string): boolean => there.has(key),
    note: (key: string, isThere: boolean): void => void (isThere ? there.add(key) : there.delete(key)),
    /** Looks for articles that are not known to be there; in an index that was just made there are no others. */
    learn: async (keys: readonly string[]): Promise<void> => {
      if (!isNew) await look(keys.filter((key) => !there.has(key)));
    },
    /** The same, and finds out that the index itself is gone: what is written then would make another. */
    learnAnew: (keys: readonly string[]): Promise<void> => look(keys.filter((key) => !there.has(key))),
    keys: (): readonly string[] => [...there],
    /** Looks at some that should be there. Rejects when one is not: a person, or another machine, has deleted it. */
    review: async (keys: readonly string[]): Promise<void> => {
      const expected = keys.filter((key) => there.has(key));
      for (const key of expected) there.delete(key);
      await look(expected);
      if (!expected.every((key) => there.has(key)))
        throw new ClusterFault(`articles are missing from the index at ${access.client.host}`);
    },
  };
};

/** Does one piece of work after the other, none after one that could not be done. */
const createQueue = (first: Promise<void>, onFault: (error: unknown) => void) => {
  let last: Promise<unknown> = first;
  last.catch(onFault);
  return {
    add: <T>(work: () => Promise<T>): Promise<T> => {
      const next = last.then(work);
      last = next;
      next.catch(onFault);
      return next;
    },
    before: (): Promise<unknown> => last,
  };
};

/** @param onFault is called with whatever could not be done; nothing is done after it. */
export const createClusterWriter = (access: IndexAccess, onFault: (error: unknown) => void): ClusterWriter => {
  const presence = createPresence(access, (key) => void gather(key, "retelling", 0).catch(() => {}));
  const queue = createQueue(presence.begin(), onFault);
  let batch = new Map<string, ClusterChange>();
  let batchChars = 0;
  /** Something was written that questions may not find yet. */
  let isStale = false;
  let idle: NodeJS.Timeout | undefined;

  const write = async (changes: ReadonlyMap<string, ClusterChange>): Promise<void> => {
    const put = [...changes].flatMap(([key, change]) => (typeof change === "string" ? [] : [key]));
    await presence.learnAnew(put);
    const needed = [...changes].filter(([key, change]) => typeof change === "string" || !presence.isThere(key));
    if (needed.length === 0) return;
    isStale = true;
    await writeChanges(access, needed);
    for (const [key, change] of needed) presence.note(key, change !== "removal");
  };
  /** Hands on what has gathered; resolves when what was before it is written. */
  const flush = async (): Promise<void> => {
    clearTimeout(idle);
    if (batch.size === 0) return;
    const [before, changes] = [queue.before(), batch];
    batch = new Map();
    batchChars = 0;
    void queue.add(() => write(changes)).catch(() => {});
    await before;
  };
  const gather = async (key: string, change: ClusterChange, chars: number): Promise<void> => {
    // The last change of an article decides.
    batch.set(key, change);
    batchChars += chars;
    if (batch.size >= MAX_BATCH_ARTICLES || batchChars >= MAX_BATCH_CHARS) return flush();
    clearTimeout(idle);
    idle = setTimeout(() => void flush().catch(() => {}), IDLE_MS);
    idle.unref();
  };

  const settle: ClusterWriter["settle"] = async () => {
    void flush().catch(() => {});
    return queue.add(async () => {
      const hasChanged = isStale;
      if (hasChanged) await refreshIndex(access);
      isStale = false;
      return { hasChanged };
    });
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
      // What waits to be written is known already.
      const waiting = batch;
      const unknown = keys.filter((key) => !waiting.has(key));
      const gathered = new Map(keys.map((key) => [key, waiting.get(key)]));
      await queue.add(() => presence.learn(unknown));
      return keys.filter((key) => {
        const change = gathered.get(key);
        return change === undefined ? !presence.isThere(key) : change === "removal";
      });
    },
    tend: async () => {
      const keys = presence.keys();
      for (let at = 0; at < keys.length; at += MAX_REVIEWED_ARTICLES)
        await queue.add(() => presence.review(keys.slice(at, at + MAX_REVIEWED_ARTICLES)));
      await settle();
      // It costs nothing but room where it may not be done.
      await queue.add(() => dropForgotten(access).catch(() => {}));
    },
    settle,
  };
};
