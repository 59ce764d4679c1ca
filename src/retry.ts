/** The project's one way to try again what may succeed later: which errors, how often, after which pauses. */

import { setMaxListeners } from "node:events";
import { setTimeout as delay } from "node:timers/promises";

/** Pauses that double from `firstMs` to `maxMs`, up to half of each left to chance, so that many that failed together do not return together. */
export type Backoff = Readonly<{ firstMs: number; maxMs: number }>;

/** What a pause needs of the world; tests inject their own. */
export type RetryClock = Readonly<{
  /** Resolves after `ms`; rejects when the signal is aborted first. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** 0 to 1. */
  random: () => number;
}>;

export type RetryOptions = Readonly<{
  /** Whether the same may succeed later; if not, the error is thrown at once. May throw another error instead. */
  isTransient: (error: unknown) => boolean;
  /** A pause that the error itself names, in place of the backoff's, which is given as `ms`; undefined when it names none. */
  retryAfterMs?: (error: unknown, ms: number) => number | undefined;
  /** Called before each pause, with its length and the number of failures so far; what it throws ends the retry. */
  onFailure?: (error: unknown, ms: number, failures: number) => void;
  /** Aborting it ends the retry before the next try; the pause and the retry reject then. */
  signal?: AbortSignal;
  clock?: RetryClock;
}> &
  /** `delaysMs`: the pauses one by one; after the last the error is thrown. `backoff`: growing pauses, up to `maxTries` tries, without end when absent. */
  (
    | Readonly<{ delaysMs: readonly number[]; backoff?: never; maxTries?: never }>
    | Readonly<{ backoff: Backoff; maxTries?: number; delaysMs?: never }>
  );

/** A pause of `ms`; rejects when the signal is aborted first. */
export const sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
  // Hundreds of chats may wait on one signal; that is no leak.
  if (signal) setMaxListeners(0, signal);
  await delay(ms, undefined, signal && { signal });
};

const systemClock: RetryClock = { sleep, random: Math.random };

/** The pause after `failures` failures in a row (1 or more), in milliseconds. */
export const backoffMs = (failures: number, { firstMs, maxMs }: Backoff, random: () => number = Math.random): number =>
  Math.min(maxMs, firstMs * 2 ** Math.min(failures - 1, 30)) * (1 - random() / 2);

/** The pause before the next try; undefined when there is none. */
const nextDelayMs = (failures: number, options: RetryOptions, { random }: RetryClock): number | undefined => {
  if (options.delaysMs) return options.delaysMs[failures - 1];
  return failures < (options.maxTries ?? Number.POSITIVE_INFINITY)
    ? backoffMs(failures, options.backoff, random)
    : undefined;
};

/** Tries until it succeeds, fails for good or has no try left; rejects then with the last error, or when the signal is aborted. */
export const retry = async <T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> => {
  const { isTransient, retryAfterMs, onFailure, signal, clock = systemClock } = options;
  for (let failures = 1; ; failures += 1) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (!isTransient(error)) throw error;
      const next = nextDelayMs(failures, options, clock);
      if (next === undefined) throw error;
      const ms = retryAfterMs?.(error, next) ?? next;
      onFailure?.(error, ms, failures);
      await clock.sleep(ms, signal);
    }
  }
};
