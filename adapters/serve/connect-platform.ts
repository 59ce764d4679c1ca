/** Connects one platform: at once, or, where only one process may be connected, when it has the lease. */
import type { Bot, Logger, PlatformInbox } from "../../src/server.ts";
import type { Adapter, PlatformConnection } from "../adapter.ts";
import { withTimeLimit } from "../program/index.ts";
import { type Delivery, startDelivery } from "./delivery.ts";
import type { Doubts } from "./doubts.ts";
import type { PlatformCondition } from "./health.ts";
import type { SendSemaphore } from "./send-semaphore.ts";
import type { ServiceContext } from "./service-context.ts";

export type PlatformSource = Readonly<{
  name: string;
  adapter: Adapter;
  /** What only one process may be connected as; absent where any number may. */
  leaseName?: string | undefined;
}>;

/** One platform while it is served. */
export type PlatformRun = {
  readonly source: PlatformSource;
  readonly context: ServiceContext;
  readonly bot: Bot;
  readonly inbox: PlatformInbox;
  readonly log: Logger;
  readonly doubts: Doubts;
  readonly sendSemaphore: SendSemaphore;
  /** Aborted when the platform is to end. */
  readonly ending: AbortSignal;
  condition: PlatformCondition;
  connection: PlatformConnection | undefined;
  delivery: Delivery | undefined;
};

/** After this, questions are answered from the articles that are there. */
const READY_TIMEOUT_MS = 30_000;
const STANDBY_LOG_DELAY_MS = 1_000;

/** Until the connection ends, or `lost`. */
const connect = async (run: PlatformRun, signal: AbortSignal, lost?: AbortSignal): Promise<void> => {
  const { source, context, bot, inbox, log, doubts, sendSemaphore } = run;
  const { store, http, paced, full, ready, clock, deadlines, corrections } = context;
  const connection = await source.adapter({
    bot,
    inbox: {
      accept: (entries) =>
        full() ? Promise.reject(new Error("the memory is used up; accept again later")) : inbox.accept(entries),
    },
    onLeft: store.memory.leave,
    onMoved: store.memory.move,
    posts: store.posts,
    log,
    clock,
    http,
    paced,
    signal,
  });
  run.connection = connection;
  if (signal.aborted) return;
  run.condition = "live";
  log.info("connected");
  await withTimeLimit(READY_TIMEOUT_MS, Promise.resolve(ready)).catch(() => {});
  if (signal.aborted) return;
  const platform = source.name;
  run.delivery = startDelivery({
    bot,
    inbox,
    connection,
    sendSemaphore,
    log,
    clock,
    deadlines,
    doubts,
    platform,
    corrections,
  });
  if (!lost) return connection.closed;
  const leaseLost = new Promise<void>((resolve) => lost.addEventListener("abort", () => resolve()));
  await Promise.race([connection.closed, leaseLost]);
};

/** Waits until no other process is connected; false when the lease was lost and it is to wait again. */
const connectAlone = async (run: PlatformRun, leaseName: string): Promise<boolean> => {
  const { context, log, ending } = run;
  run.condition = "standby";
  const timer = setTimeout(() => log.info("another process is connected; standing by"), STANDBY_LOG_DELAY_MS);
  const lease = await context.store.lease(leaseName, ending).finally(() => clearTimeout(timer));
  run.condition = "connecting";
  try {
    await connect(run, AbortSignal.any([ending, lease.lost]), lease.lost);
  } catch (error) {
    if (!lease.lost.aborted) throw error;
  } finally {
    await lease.release().catch(() => {});
  }
  if (ending.aborted || !lease.lost.aborted) return true;
  log.warn("another process may be connected by now; this one lets go");
  await run.delivery?.stop(0);
  await run.connection?.close();
  run.connection = run.delivery = undefined;
  return false;
};

/** Resolves when the connection was closed; rejects with what it died of. */
export const connectPlatform = async (run: PlatformRun): Promise<void> => {
  const { leaseName } = run.source;
  if (leaseName === undefined) return connect(run, run.ending);
  while (!(await connectAlone(run, leaseName)));
};
