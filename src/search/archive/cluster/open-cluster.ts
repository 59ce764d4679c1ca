/**
 * Decides how a cluster of OpenSearch or Elasticsearch finds what a question may be about: it gives the articles that have the rarer
 * words, and they are put in order here, as those of any engine. A question that it does not answer in time ends it.
 */

import { messageOf } from "../../../errors.ts";
import { type RetryClock, retry } from "../../../retry.ts";
import { createYielder } from "../../../yielding.ts";
import { isNear, letterSignature, readTyped, withoutMarks } from "../../index/near-words.js";
import type { CandidateArticle, CandidateEngine, WeighedArticle, WordLimits } from "../candidate-engine.ts";
import { countCompared, fitArticle, rarestStems, weighStems } from "../fit-article.js";
import { type ClusterClient, ClusterFault, type ClusterRequest, createClusterClient } from "./cluster-client.ts";
import { storedWord } from "./cluster-index.ts";
import {
  matchWords,
  readMatches,
  readNearWords,
  readSuggestions,
  resolveNearWords,
  type StoredArticle,
  suggestWords,
  type WeighedTerm,
} from "./cluster-queries.ts";
import { createClusterWriter } from "./cluster-writer.ts";
import {
  countNumberedWords,
  type ListPlace,
  limitWords,
  listNumberedWords,
  type NumberedWord,
  readNumberedList,
  readWordWeights,
} from "./quotable-queries.ts";
import { createWordCounts, type WordCounter } from "./word-counts.ts";

export type ClusterOptions = Readonly<{
  /** The address of the index, with user and password. */
  url: string;
  /** How long a question waits for the cluster, all in all; milliseconds. */
  budgetMs?: number;
  clock?: RetryClock;
  /** When the index is looked after for the first time; milliseconds. */
  tendAfterMs?: number;
}>;

type Ask = (request: ClusterRequest) => Promise<unknown>;

/** A person waits, and this machine can answer by itself. */
const QUESTION_BUDGET_MS = 4_000;
const QUESTION_BACKOFF = { firstMs: 100, maxMs: 500 };
const MAX_QUESTION_TRIES = 3;
/** Where others' articles alone fit best, so many more are looked at. */
const WIDER_TIMES = 4;
const TEND_AFTER_MS = 600_000;
const TEND_EACH_MS = 86_400_000;
/** How long the end waits for what is not written yet. */
const CLOSE_BUDGET_MS = 3_000;

/** The result of some work, or the reason of the signal when that comes first. */
const within = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });

const isTransient = (error: unknown): boolean => error instanceof ClusterFault && error.isTransient;

/** Why the cluster cannot be used, for a person. What was asked is in none of it. */
const reasonOf = (error: unknown, host: string): string => {
  if (error instanceof ClusterFault) return error.message;
  const name = error instanceof Error ? error.name : "";
  if (/^(?:TimeoutError|AbortError)$/.test(name)) return `${host} did not answer in time`;
  return name === "ZodError" || name === "$ZodError" ? `${host} answers in a way that is not known` : messageOf(error);
};

/** Ends once, with the first reason. */
const createEnd = ({ host, close }: ClusterClient) => {
  let reason: string | undefined;
  let settle: (reason: string) => void = () => {};
  const ended = new Promise<string>((resolve) => {
    settle = resolve;
  });
  const end = (error: unknown): Error => {
    if (reason === undefined) {
      reason = reasonOf(error, host);
      settle(reason);
      void close().catch(() => {});
    }
    return new Error(reason);
  };
  const throwIfOver = (): void => {
    if (reason !== undefined) throw new Error(reason);
  };
  return { ended, end, throwIfOver, isOver: (): boolean => reason !== undefined };
};

/** Words that a misspelt one may have been meant for: among those that the cluster lists, by the rule of any engine. */
const findNear = async (stem: string, ask: Ask): Promise<readonly string[]> => {
  const typed = readTyped(stem);
  if (typed === undefined) return [];
  const bare = storedWord(typed.bare);
  const listed =
    typed.limit === 0 ? { plain: [], bare: [] } : readSuggestions(await ask(suggestWords(bare, typed.limit)));
  const nearby = { plain: [...new Set([bare, ...listed.plain])], bare: [...new Set([bare, ...listed.bare])] };
  const words = readNearWords(await ask(resolveNearWords(nearby)), nearby);
  return words.filter((word) => isNear(typed, withoutMarks(word), letterSignature(withoutMarks(word))));
};

/** The articles of this library that have some words, at most `count`. Others share the index: where `limit` are not found more are looked at. */
const matchOwn = async (
  words: readonly WeighedTerm[],
  own: ReadonlySet<string>,
  { count, limit }: Readonly<{ count: number; limit: number }>,
  ask: Ask,
): Promise<readonly StoredArticle[]> => {
  const match = async (size: number) => {
    const found = readMatches(await ask(matchWords(words, size)));
    return { isAll: found.length < size, mine: found.filter(({ key }) => own.has(key)) };
  };
  const { isAll, mine } = await match(count);
  if (isAll || mine.length >= limit) return mine;
  return (await match(count * WIDER_TIMES)).mine.slice(0, count);
};

const findOwn = async (
  stems: readonly string[],
  limit: number,
  { counts, own, ask }: Readonly<{ counts: WordCounter; own: ReadonlySet<string>; ask: Ask }>,
): Promise<readonly CandidateArticle[]> => {
  const words = stems.map(storedWord);
  const { byWord, ...all } = await counts.read(words, ask);
  const frequencyOf = (word: string): number => {
    const { title = 0, quoted = 0 } = byWord.get(word) ?? {};
    return Math.max(title, quoted);
  };
  const asked = weighStems(words, { ...all, frequencyOf }, (word) => word);
  if (asked.words.length === 0) return [];
  const weights = new Map(asked.words.map(({ word, weight }) => [word, weight]));
  const rarest = rarestStems([...weights.keys()], frequencyOf).map((word) => ({ word, weight: weights.get(word)! }));
  const found: CandidateArticle[] = [];
  const size = { count: countCompared(asked), limit };
  const yieldNow = createYielder();
  for (const { key, title, length, paragraphs } of await matchOwn(rarest, own, size, ask)) {
    const named = new Set(title.split("\n"));
    const read = paragraphs.map(({ block, stems }) => ({ block, words: stems === "" ? [] : stems.split("\n") }));
    found.push({ key, ...fitArticle(asked, { length, paragraphs: read, isInTitle: (word) => named.has(word) }) });
    const pause = yieldNow();
    if (pause !== undefined) await pause;
  }
  return found.sort((a, b) => b.fit - a.fit).slice(0, limit);
};

const findKnown = async (stems: readonly string[], counts: WordCounter, ask: Ask): Promise<ReadonlySet<string>> => {
  const { byWord } = await counts.read(stems, ask);
  const isKnown = (stem: string): boolean => {
    const { title = 0, quoted = 0, aside = 0 } = byWord.get(storedWord(stem)) ?? {};
    return title + quoted + aside > 0;
  };
  return new Set(stems.filter(isKnown));
};

/** The articles of this library that have some words: read on until there are enough, as others' are among them. */
const findWithWords = async (
  asked: readonly NumberedWord[],
  limits: WordLimits,
  own: ReadonlySet<string>,
  ask: Ask,
): Promise<readonly WeighedArticle[]> => {
  const { words, least } = limitWords(asked, limits.least);
  const { limit } = limits;
  if (words.length === 0) return [];
  const hasAll = least === words.length;
  const weights = hasAll ? [] : readWordWeights(await ask(countNumberedWords(words)));
  const listed: WeighedArticle[] = [];
  for (let after: ListPlace | undefined; ; ) {
    const answer = await ask(listNumberedWords(words, { least, limit }, { weights, after }));
    const page = readNumberedList(answer, limit);
    for (const { key, weight } of page.found) if (own.has(key)) listed.push({ key, weight: hasAll ? 1 : weight });
    after = page.after;
    if (after === undefined || listed.length >= limit) return listed.slice(0, limit);
  }
};

/** Looks after the index some minutes after a start, and each day then, until the engine ends. */
const startTending = (tend: () => Promise<void>, afterMs: number, ended: Promise<unknown>): void => {
  let timer: NodeJS.Timeout;
  const wait = (ms: number): void => {
    timer = setTimeout(() => {
      // What cannot be done ends the engine.
      tend().catch(() => {});
      wait(TEND_EACH_MS);
    }, ms).unref();
  };
  wait(afterMs);
  void ended.then(() => clearTimeout(timer));
};

/** Opens the index, and makes it where there is none. */
export const openCluster = (options: ClusterOptions): CandidateEngine => {
  const { url, budgetMs = QUESTION_BUDGET_MS, clock, tendAfterMs = TEND_AFTER_MS } = options;
  const client = createClusterClient(url);
  const { ended, end, throwIfOver, isOver } = createEnd(client);
  const writer = createClusterWriter({ client, isOver, ...(clock && { clock }) }, end);
  const counts = createWordCounts();
  startTending(writer.tend, tendAfterMs, ended);
  /** The keys of this library. */
  const own = new Set<string>();

  const question = async <T>(work: (ask: Ask) => Promise<T>): Promise<T> => {
    throwIfOver();
    const signal = AbortSignal.timeout(budgetMs);
    const ask: Ask = (request) =>
      retry(() => client.send({ ...request, signal }), {
        isTransient: (error) => !isOver() && isTransient(error),
        backoff: QUESTION_BACKOFF,
        maxTries: MAX_QUESTION_TRIES,
        signal,
        ...(clock && { clock }),
      });
    try {
      const { hasChanged } = await within(writer.settle(), signal);
      if (hasChanged) counts.forget();
      return await work(ask);
    } catch (error) {
      throw end(error);
    }
  };

  return {
    lacking: async (keys) => {
      throwIfOver();
      for (const key of keys) own.add(key);
      return writer.lacking(keys);
    },
    put: async (article) => {
      throwIfOver();
      own.add(article.key);
      await writer.put(article);
    },
    remove: (key) => {
      own.delete(key);
      if (!isOver()) void writer.remove(key).catch(() => {});
    },
    find: (stems, limit) => question((ask) => findOwn(stems, limit, { counts, own, ask })),
    known: (stems) => question((ask) => findKnown(stems, counts, ask)),
    withWords: (words, limits) => question((ask) => findWithWords(words, limits, own, ask)),
    similar: (stem) => question((ask) => findNear(stem, ask)),
    ended,
    close: async () => {
      if (!isOver()) await within(writer.settle(), AbortSignal.timeout(CLOSE_BUDGET_MS)).catch(() => {});
      end(new ClusterFault("it is closed"));
      await client.close();
    },
  };
};
