import {
  type Bot,
  type Clock,
  isConfigurationError,
  type Logger,
  type PlatformInbox,
  type RateLimit,
  type Store,
} from "../../src/server.ts";
import type { Adapter, Http, PlatformConnection } from "../adapter.ts";
import { toFault } from "../program/fault.ts";
import { withTimeLimit } from "../program/time-limit.ts";
import { type Deadlines, type Delivery, startDelivery } from "./delivery.ts";
import type { Meter } from "./metrics.ts";
import type { SendSemaphore } from "./send-semaphore.ts";

/**
 * `standby`: another process is connected, and this one takes its place when it ends. `connecting`: not there yet, tried again by itself.
 * `live`. `dead`: will not come back by itself. `closed`: on purpose.
 */
export type PlatformCondition = "standby" | "connecting" | "live" | "dead" | "closed";

export type PlatformHealth = Readonly<{
  condition: PlatformCondition;
  /** Age of the last sign of life in seconds; absent before the first. */
  seen?: number;
  /** Entries that wait. */
  waiting: number;
}>;

export type Platform = Readonly<{
  health: () => PlatformHealth;
  inbox: PlatformInbox;
  /** Resolves when it is closed; rejects with what it died of. */
  ended: Promise<void>;
  /** Receives nothing more. */
  stopReceiving: () => Promise<void>;
  /** Answers what is in hand, for up to `ms`, then lets go. */
  close: (ms: number) => Promise<void>;
}>;

export type PlatformOptions = Readonly<{
  name: string;
  adapter: Adapter;
  bot: Bot;
  store: Store;
  sendSemaphore: SendSemaphore;
  log: Logger;
  clock: Clock;
  limit: RateLimit | undefined;
  paced: boolean;
  http?: Http;
  deadlines?: Partial<Deadlines>;
  full?: () => boolean;
  /** Watches what is asked and what becomes of it. */
  meter?: Meter;
  ready?: Promise<unknown>;
  /** What only one process may be connected as; absent: as many as like may. */
  sole?: string;
}>;

/** From then on, questions are answered from the articles that are there. Milliseconds. */
const READY_TIMEOUT_MS = 30_000;

/** Milliseconds. */
const STANDBY_LOG_DELAY_MS = 1_000;

/** Serves one platform. Rejects when its inbox cannot be had; what befalls the connection after that is in `ended`. */
export const startPlatform = async (options: PlatformOptions): Promise<Platform> => {
  const {
    name,
    adapter,
    store,
    sendSemaphore: slots,
    clock,
    limit,
    paced,
    http,
    deadlines,
    full = () => false,
    ready,
    sole,
    meter,
  } = options;
  const log = options.log.child({ platform: name });
  const bot = meter?.bot(name, options.bot) ?? options.bot;
  const unwatched = await store.openInbox(name, { limit });
  const held = meter?.inbox(name, unwatched) ?? unwatched;
  if (held.backlog.waiting + held.backlog.ambiguous > 0) log.info(held.backlog, "the last process left entries behind");

  const ending = new AbortController();
  let condition: PlatformCondition = "connecting";
  let connection: PlatformConnection | undefined;
  let delivery: Delivery | undefined;

  /** Until the connection ends, or `lost`. */
  const connect = async (signal: AbortSignal, lost?: AbortSignal): Promise<void> => {
    connection = await adapter({
      bot,
      inbox: {
        accept: (entries) =>
          full() ? Promise.reject(new Error("the memory is used up; accept again later")) : held.accept(entries),
      },
      onLeft: store.memory.leave,
      onMoved: store.memory.move,
      log,
      ...(http && { http }),
      paced,
      signal,
    });
    if (signal.aborted) return;
    condition = "live";
    log.info("connected");
    await withTimeLimit(READY_TIMEOUT_MS, Promise.resolve(ready)).catch(() => {});
    if (signal.aborted) return;
    delivery = startDelivery({
      bot,
      inbox: held,
      connection,
      sendSemaphore: slots,
      log,
      clock,
      ...(deadlines && { deadlines }),
    });
    if (!lost) return connection.closed;
    const ousted = new Promise<void>((resolve) => lost.addEventListener("abort", () => resolve()));
    await Promise.race([connection.closed, ousted]);
  };

  /** Waits until no other process is connected; false when it was ousted and is to wait again. */
  const connectAlone = async (name: string): Promise<boolean> => {
    condition = "standby";
    const telling = setTimeout(() => log.info("another process is connected; standing by"), STANDBY_LOG_DELAY_MS);
    const lease = await store.lease(name, ending.signal).finally(() => clearTimeout(telling));
    condition = "connecting";
    try {
      await connect(AbortSignal.any([ending.signal, lease.lost]), lease.lost);
    } catch (error) {
      if (!lease.lost.aborted) throw error;
    } finally {
      await lease.release().catch(() => {});
    }
    if (ending.signal.aborted || !lease.lost.aborted) return true;
    log.warn("another process may be connected by now; this one lets go");
    await delivery?.stop(0);
    await connection?.close();
    connection = delivery = undefined;
    return false;
  };

  const live = async (): Promise<void> => {
    if (sole === undefined) return connect(ending.signal);
    while (!(await connectAlone(sole)));
  };

  const ended = live().then(
    () => {
      condition = "closed";
    },
    async (error: unknown) => {
      if (ending.signal.aborted) {
        condition = "closed";
        return;
      }
      condition = "dead";
      if (isConfigurationError(error)) log.error({ reason: error.message }, "this platform stops");
      else log.error({ fault: toFault(error) }, "this platform stops");
      // What waits is answered when a later process connects.
      await delivery?.stop(0);
      throw error;
    },
  );
  ended.catch(() => {});

  return {
    inbox: held,
    ended,
    health: () => ({
      condition,
      ...(connection && { seen: Math.max(0, Math.round((Date.now() - connection.lastSeen().getTime()) / 1000)) }),
      waiting: held.waiting(),
    }),
    stopReceiving: async () => {
      ending.abort();
      await connection?.stopReceiving();
    },
    close: async (ms) => {
      ending.abort();
      await delivery?.stop(ms);
      await connection?.close();
      if (condition === "live") condition = "closed";
      await held.close();
    },
  };
};
