import {
  type Bot,
  type Clock,
  createClock,
  isConfigurationError,
  type Logger,
  type Memory,
  type OpenStoreOptions,
  openStore,
  type Stats,
  type StatsOptions,
  type Store,
} from "../../src/server.ts";
import type { Adapter } from "../adapter.ts";
import { toFault } from "../program/fault.ts";
import type { Health } from "./health.ts";
import { type HttpServer, startHttpServer } from "./http-server.ts";
import { watchProcessLoad } from "./process-load.ts";
import { type ServedPlatforms, servePlatforms } from "./serve-platforms.ts";

/** What the process tells the service, and how the service ends it. Given by the composition root alone. */
export type ProcessHooks = Readonly<{
  /** SIGTERM or SIGINT; calls back each time. */
  onStop: (callback: () => void) => void;
  /** An error that nobody caught. */
  onFault: (callback: (error: unknown) => void) => void;
  /** Ends the process at once. */
  exit: (code: number) => void;
}>;

export type ServiceOptions = Readonly<{
  platforms: Readonly<Record<string, Adapter>>;
  createBot: (memory: Memory, tally: Stats) => Bot;
  directory: string;
  /** The PostgreSQL database that takes the place of a file in `directory`. */
  database?: OpenStoreOptions["database"];
  /** By platform: what only one process may be connected as. */
  soles?: Readonly<Record<string, string>>;
  tally?: StatsOptions;
  port?: number;
  rates?: "on" | "off";
  log: Logger;
  hooks: ProcessHooks;
  /** The articles are there; what is asked before waits for it. */
  ready?: Promise<unknown>;
  clock?: Clock;
}>;

/** How long a stop may take; container runtimes kill after 10 s. Milliseconds. */
export const DRAIN_TIMEOUT_MS = 8_500;

/** 0: stopped on request. 1: a fault of ours, or no platform is left. 2: nothing but a person's change of the configuration helps. */
export type ServiceExitCode = 0 | 1 | 2;

type ServiceEnd = Readonly<{ code: ServiceExitCode }>;

const exitCodeFor = (deaths: readonly unknown[]): ServiceExitCode =>
  deaths.length === 0 ? 0 : deaths.every(isConfigurationError) ? 2 : 1;

/**
 * Serves the platforms until the process is told to stop, something throws that nobody catches, or no platform is left. Rejects with a
 * `ConfigurationError` when it cannot begin.
 */
export const runService = async (options: ServiceOptions): Promise<ServiceExitCode> => {
  const {
    platforms,
    createBot,
    directory,
    database,
    soles,
    tally,
    port,
    rates = "on",
    log,
    hooks: world,
    ready,
    clock = createClock(),
  } = options;
  let end: (end: ServiceEnd) => void = () => {};
  const ending = new Promise<ServiceEnd>((resolve) => {
    end = resolve;
  });
  let stops = 0;
  world.onStop(() => {
    stops++;
    if (stops > 1) {
      world.exit(1);
      return;
    }
    log.info("stopping");
    end({ code: 0 });
  });
  world.onFault((error) => {
    log.fatal({ fault: toFault(error) }, "an error that nobody caught; stopping");
    end({ code: 1 });
  });

  const load = watchProcessLoad();
  let store: Store | undefined;
  let http: HttpServer | undefined;
  let served: ServedPlatforms | undefined;
  const healthNow = (): Health => served?.health() ?? { ok: false, store: "ok", platforms: {} };
  try {
    store = await openStore({
      directory,
      clock,
      ...(tally && { stats: tally }),
      ...(database && { database }),
      onReachabilityChange: (reached, code) => {
        if (reached) log.info("the database is there again");
        else log.error({ code }, "the database is not reached; trying again");
      },
      onSetAside: (file) => log.error({ file }, "the store was damaged and is set aside; a new one is begun"),
    });
    const metrics = port === undefined ? undefined : (await import("./metrics.ts")).createMetrics(clock);
    if (port !== undefined) {
      http = await startHttpServer({
        port,
        ...(metrics && {
          metrics: async () => ({ text: await metrics.text(healthNow()), contentType: metrics.contentType }),
        }),
        health: () => ({
          ...healthNow(),
          lag: load.lag(),
          heapFull: load.full(),
        }),
        onError: (error) => log.error({ fault: toFault(error) }, "the HTTP server"),
      });
      log.info({ port: http.port }, "listening");
    }
    if (rates === "off") log.warn("rates are off: neither people nor chats are slowed down");
    served = await servePlatforms({
      platforms,
      bot: createBot(store.memory, store.stats),
      store,
      log,
      clock,
      rates,
      ...(soles && { soles }),
      full: load.full,
      ...(ready && { ready }),
      ...(http && { http }),
      ...(metrics && { meter: metrics }),
    });
    void served.ended.then((deaths) => end({ code: exitCodeFor(deaths) }));
    const { code } = await ending;
    await served.stop(DRAIN_TIMEOUT_MS);
    return code;
  } finally {
    await http?.close();
    await store?.close().catch((error: unknown) => log.error({ fault: toFault(error) }, "could not close the store"));
    load.close();
  }
};
