/** Serves the platforms as a process: opens the store and the HTTP server, and decides when it ends and with which code. */
import {
  type Bot,
  type Clock,
  createClock,
  isConfigurationError,
  type Library,
  type Logger,
  type Meaning,
  type Memory,
  type OpenStoreOptions,
  openStore,
  type Stats,
  type StatsOptions,
  type Store,
} from "../../src/server.ts";
import type { Adapter } from "../adapter.ts";
import type { ExitCode, ProcessHooks } from "../program/index.ts";
import { toFault } from "../program/index.ts";
import { type ArticleHealth, type Health, withArticles } from "./health.ts";
import { type HttpServer, startHttpServer } from "./http-server.ts";
import type { Metrics } from "./metrics.ts";
import { type ProcessLoad, watchProcessLoad } from "./process-load.ts";
import { type RunningPlatforms, servePlatforms } from "./serve-platforms.ts";

export type ServiceOptions = Readonly<{
  platforms: Readonly<Record<string, Adapter>>;
  createBot: (memory: Memory, stats: Stats) => Bot;
  directory: string;
  /** The PostgreSQL database that takes the place of a file in `directory`. */
  database?: OpenStoreOptions["database"];
  /** By platform: what only one process may be connected as. */
  leaseNames?: Readonly<Record<string, string>>;
  stats?: StatsOptions;
  port?: number;
  rates?: "on" | "off";
  log: Logger;
  hooks: ProcessHooks;
  /** Counted in the metrics. */
  meaning?: Meaning | undefined;
  /** Resolves when the articles are there; questions wait for it. */
  ready?: Promise<unknown>;
  /** Told of the store when it is open. */
  onStore?: (store: Store) => void;
  /** Resolves when there will be no article: the program ends. */
  doomed?: Promise<ExitCode>;
  /** How it stands with the articles. */
  articles?: () => ArticleHealth;
  /** The articles, where answers are to be corrected when they change. */
  corrected?: Pick<Library, "get" | "articles"> | undefined;
  correctionIntervalMs?: number;
  clock?: Clock;
}>;

/** How long a stop may take; container runtimes kill after 10 s. */
export const DRAIN_TIMEOUT_MS = 8_500;

/** 0: stopped on request. 1: a fault of ours, or no platform is left. 2: only a change of the configuration helps. */
const exitCodeFor = (deaths: readonly unknown[]): ExitCode =>
  deaths.length === 0 ? 0 : deaths.every(isConfigurationError) ? 2 : 1;

/** Resolves with the exit code when the process is told to stop or something throws that nothing catches. */
const waitForEnd = (hooks: ProcessHooks, log: Logger): Promise<ExitCode> =>
  new Promise((resolve) => {
    let stops = 0;
    hooks.onStop(() => {
      stops++;
      if (stops > 1) {
        hooks.exit(1);
        return;
      }
      log.info("stopping");
      resolve(0);
    });
    hooks.onFault((error) => {
      log.fatal({ fault: toFault(error) }, "an error that nobody caught; stopping");
      resolve(1);
    });
  });

const openServiceStore = ({ directory, database, stats, log }: ServiceOptions, clock: Clock): Promise<Store> =>
  openStore({
    directory,
    clock,
    ...(stats && { stats }),
    ...(database && { database }),
    onReachabilityChange: (reached, code) => {
      if (reached) log.info("the database is there again");
      else log.error({ code }, "the database is not reached; trying again");
    },
    onSetAside: (file) => log.error({ file }, "the store was damaged and is set aside; a new one is begun"),
  });

const listen = async (
  port: number,
  { metrics, load, log, health }: { metrics: Metrics; load: ProcessLoad; log: Logger; health: () => Health },
): Promise<HttpServer> => {
  const http = await startHttpServer({
    port,
    metrics: async () => ({ text: await metrics.text(health()), contentType: metrics.contentType }),
    health: () => ({ ...health(), lag: load.lag(), heapFull: load.full() }),
    onError: (error) => log.error({ fault: toFault(error) }, "the HTTP server"),
  });
  log.info({ port: http.port }, "listening");
  return http;
};

/**
 * Serves the platforms until the process is told to stop, something throws that nothing catches, or no platform is left. Rejects with a
 * `ConfigurationError` when it cannot begin.
 */
export const runService = async (options: ServiceOptions): Promise<ExitCode> => {
  const { platforms, createBot, leaseNames, port, rates = "on", log, hooks, ready, clock = createClock() } = options;
  const end = waitForEnd(hooks, log);
  const load = watchProcessLoad();
  let store: Store | undefined;
  let http: HttpServer | undefined;
  let running: RunningPlatforms | undefined;
  const health = (): Health =>
    withArticles(running?.health() ?? { ok: false, store: "ok", platforms: {} }, options.articles?.());
  try {
    store = await openServiceStore(options, clock);
    options.onStore?.(store);
    // Loaded only where they are asked for.
    const meter = port === undefined ? undefined : (await import("./metrics.ts")).createMetrics(clock, options.meaning);
    if (port !== undefined && meter) http = await listen(port, { metrics: meter, load, log, health });
    if (rates === "off") log.warn("rates are off: neither people nor chats are slowed down");
    running = await servePlatforms({
      platforms,
      leaseNames,
      bot: createBot(store.memory, store.stats),
      store,
      log,
      clock,
      rates,
      full: load.full,
      ready,
      http,
      meter,
      articles: options.corrected,
      ...(options.correctionIntervalMs !== undefined && { correctionIntervalMs: options.correctionIntervalMs }),
    });
    const ends = [end, running.ended.then(exitCodeFor), ...(options.doomed ? [options.doomed] : [])];
    const code = await Promise.race(ends);
    await running.stop(DRAIN_TIMEOUT_MS);
    return code;
  } finally {
    await http?.close();
    await store?.close().catch((error: unknown) => log.error({ fault: toFault(error) }, "could not close the store"));
    load.close();
  }
};
