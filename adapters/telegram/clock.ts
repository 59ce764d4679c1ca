import { setMaxListeners } from "node:events";
import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";

/** Time as the adapter's loops see it, so that tests need not wait. */
export type TelegramClock = Readonly<{
  /** Milliseconds since 1970; for what the platform dates. */
  date: () => number;
  /** Milliseconds that only ever grow, whatever happens to the date. */
  now: () => number;
  /** Resolves after so many milliseconds; rejects when aborted before. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** 0 to 1. */
  random: () => number;
}>;

export const systemClock: TelegramClock = {
  date: Date.now,
  now: () => performance.now(),
  sleep: (ms, signal) => {
    // Hundreds of chats wait for their turn on one signal; that is no leak.
    if (signal) setMaxListeners(0, signal);
    return delay(ms, undefined, signal && { signal });
  },
  random: Math.random,
};

/** How long to wait after so many failures in a row: doubling from half a second to `most`, of which up to half is left to chance. */
export const telegramBackoffMs = (failures: number, most: number, clock: Pick<TelegramClock, "random">): number =>
  Math.min(most, 500 * 2 ** Math.min(failures - 1, 20)) * (1 - clock.random() / 2);
