import { performance } from "node:perf_hooks";
import { type Backoff, type RetryClock, sleep } from "../../src/server.ts";

/** Time as the adapter's loops see it, so that tests need not wait. */
export type TelegramClock = RetryClock &
  Readonly<{
    /** Milliseconds since 1970; for what the platform dates. */
    date: () => number;
    /** Milliseconds that only ever grow, whatever happens to the date. */
    now: () => number;
  }>;

export const systemClock: TelegramClock = {
  date: Date.now,
  now: () => performance.now(),
  sleep,
  random: Math.random,
};

/** While Telegram is away: often enough to be back within 5 s of its return. */
export const TELEGRAM_BACKOFF: Backoff = { firstMs: 500, maxMs: 5_000 };
