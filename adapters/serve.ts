import { type Bot, type Clock, type Limit, type Logger, PERSON_LIMIT, type Store } from "../src/index.ts";
import type { Adapter, Http } from "./adapter.ts";
import type { Deadlines } from "./delivery.ts";
import { faultOf } from "./fault.ts";
import { type Health, healthOf } from "./health.ts";
import type { Meter } from "./metrics.ts";
import { type Platform, servePlatform } from "./platform.ts";
import { createSlots, SEND_SLOTS } from "./slots.ts";
import { within } from "./time-limit.ts";

export type ServeOptions = Readonly<{
  /** By name. */
  platforms: Readonly<Record<string, Adapter>>;
  bot: Bot;
  store: Store;
  log: Logger;
  clock: Clock;
  http?: Http;
  /** Off in benchmarks, crash and soak runs only: neither people nor chats are slowed down. */
  rates?: "on" | "off";
  limit?: Limit;
  deadlines?: Partial<Deadlines>;
  /** By platform: what only one process may be connected as. The others stand by. */
  soles?: Readonly<Record<string, string>>;
  /** While true, nothing is accepted: the platforms keep it for us. */
  full?: () => boolean;
  meter?: Meter;
  /** What was asked waits for this, but not for ever: an answer that is made while the articles are being read may be a wrong "no". */
  ready?: Promise<unknown>;
}>;

export type Served = Readonly<{
  health: () => Health;
  /** Resolves when every platform has ended, with what those that did not end on purpose died of. */
  ended: Promise<readonly unknown[]>;
  /** Receives nothing more, answers what is in hand for up to `ms`, lets go of everything but the store. What is not answered by then is after the next start. */
  stop: (ms: number) => Promise<void>;
}>;

/** What is past its time goes once a minute. */
const EXPIRE_EVERY = 60_000;

/** Serves all platforms from one store. One that fails does not stop the others. Rejects when a platform is served by another process. */
export const serve = async (options: ServeOptions): Promise<Served> => {
  const {
    bot,
    store,
    log,
    clock,
    http,
    rates = "on",
    limit = PERSON_LIMIT,
    deadlines,
    full,
    meter,
    soles,
    ready,
  } = options;
  const slots = createSlots(SEND_SLOTS);
  const platforms = new Map<string, Platform>();
  try {
    for (const [name, adapter] of Object.entries(options.platforms)) {
      const platform = await servePlatform({
        name,
        adapter,
        bot,
        store,
        slots,
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
      log.warn({ fault: faultOf(error) }, "could not delete what is past its time");
    }
    expiring = false;
  };
  const timer = setInterval(() => void expire(), EXPIRE_EVERY);

  const all = [...platforms.values()];
  return {
    health: () => healthOf(store, platforms),
    ended: Promise.allSettled(all.map(({ ended }) => ended)).then((ends) =>
      ends.flatMap((end) => (end.status === "rejected" ? [end.reason] : [])),
    ),
    stop: async (ms) => {
      clearInterval(timer);
      const until = performance.now() + ms;
      await within(ms, Promise.allSettled(all.map((platform) => platform.quiet()))).catch(() => {});
      const rest = Math.max(0, until - performance.now());
      await within(rest + 1_500, Promise.allSettled(all.map((platform) => platform.close(rest)))).catch(() => {});
    },
  };
};
