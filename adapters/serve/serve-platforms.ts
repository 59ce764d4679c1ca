import { type Bot, type Clock, type Logger, PERSON_RATE_LIMIT, type RateLimit, type Store } from "../../src/server.ts";
import type { Adapter, Http } from "../adapter.ts";
import { toFault } from "../program/fault.ts";
import { withTimeLimit } from "../program/time-limit.ts";
import type { Deadlines } from "./delivery.ts";
import { type Health, healthOf } from "./health.ts";
import type { Meter } from "./metrics.ts";
import { type Platform, startPlatform } from "./platform.ts";
import { createSendSemaphore, MAX_CONCURRENT_SENDS } from "./send-semaphore.ts";

export type ServePlatformsOptions = Readonly<{
  /** By name. */
  platforms: Readonly<Record<string, Adapter>>;
  bot: Bot;
  store: Store;
  log: Logger;
  clock: Clock;
  http?: Http;
  /** Off in benchmarks, crash and soak runs only: neither people nor chats are slowed down. */
  rates?: "on" | "off";
  limit?: RateLimit;
  deadlines?: Partial<Deadlines>;
  /** By platform: what only one process may be connected as. The others stand by. */
  soles?: Readonly<Record<string, string>>;
  /** While true, nothing is accepted: the platforms keep it for us. */
  full?: () => boolean;
  meter?: Meter;
  /** What was asked waits for this, but not for ever: an answer that is made while the articles are being read may be a wrong "no". */
  ready?: Promise<unknown>;
}>;

export type ServedPlatforms = Readonly<{
  health: () => Health;
  /** Resolves when every platform has ended, with what those that did not end on purpose died of. */
  ended: Promise<readonly unknown[]>;
  /** Receives nothing more, answers what is in hand for up to `ms`, lets go of everything but the store. What is not answered by then is after the next start. */
  stop: (ms: number) => Promise<void>;
}>;

/** What is past its time goes once a minute. */
const EXPIRE_INTERVAL_MS = 60_000;

/** Serves all platforms from one store. One that fails does not stop the others. Rejects when a platform is served by another process. */
export const servePlatforms = async (options: ServePlatformsOptions): Promise<ServedPlatforms> => {
  const {
    bot,
    store,
    log,
    clock,
    http,
    rates = "on",
    limit = PERSON_RATE_LIMIT,
    deadlines,
    full,
    meter,
    soles,
    ready,
  } = options;
  const slots = createSendSemaphore(MAX_CONCURRENT_SENDS);
  const platforms = new Map<string, Platform>();
  try {
    for (const [name, adapter] of Object.entries(options.platforms)) {
      const platform = await startPlatform({
        name,
        adapter,
        bot,
        store,
        sendSemaphore: slots,
        log,
        clock,
        limit: rates === "on" ? limit : undefined,
        paced: rates === "on",
        ...(http && { http }),
        ...(soles?.[name] !== undefined && { sole: soles[name] }),
        ...(deadlines && { deadlines }),
        ...(full && { full }),
        ...(meter && { meter }),
        ...(ready && { ready }),
      });
      platforms.set(name, platform);
    }
  } catch (error) {
    for (const platform of platforms.values()) await platform.close(0);
    throw error;
  }

  let expiring = false;
  const expire = async (): Promise<void> => {
    if (expiring) return;
    expiring = true;
    try {
      while (await store.expire());
    } catch (error) {
      log.warn({ fault: toFault(error) }, "could not delete what is past its time");
    }
    expiring = false;
  };
  const timer = setInterval(() => void expire(), EXPIRE_INTERVAL_MS);

  const all = [...platforms.values()];
  return {
    health: () => healthOf(store, platforms),
    ended: Promise.allSettled(all.map(({ ended }) => ended)).then((ends) =>
      ends.flatMap((end) => (end.status === "rejected" ? [end.reason] : [])),
    ),
    stop: async (ms) => {
      clearInterval(timer);
      const until = performance.now() + ms;
      await withTimeLimit(ms, Promise.allSettled(all.map((platform) => platform.stopReceiving()))).catch(() => {});
      const rest = Math.max(0, until - performance.now());
      await withTimeLimit(rest + 1_500, Promise.allSettled(all.map((platform) => platform.close(rest)))).catch(
        () => {},
      );
    },
  };
};
