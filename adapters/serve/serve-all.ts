/** From settings to a running service: reads all configuration, opens the articles, serves the platforms. */
import { createHash } from "node:crypto";
import {
  type AddressOptions,
  type Config,
  collectConfig,
  createBot,
  createLogger,
  isConfigurationError,
  isWebAddress,
  type Library,
  type Logger,
  type Meaning,
  openLibrary,
  openMeaning,
  readConfig,
  type Store,
} from "../../src/server.ts";

import type { OpenPlatform, PlatformModule } from "../adapter.ts";
import type { ExitCode } from "../program/index.ts";
import { createProcessHooks, readEnvironment, readReport } from "../program/index.ts";
import { limitUnservedFiles, stylingOf, type UnservedReport } from "../terminal/index.ts";
import type { ArticleHealth } from "./health.ts";
import { toReadableLine } from "./readable-log.ts";
import { runService } from "./service.ts";

/** For what still holds the process, such as a socket of a package. */
const EXIT_GRACE_MS = 1_000;

/** A report in a chat is made between two answers; the command line reads all. */
const MAX_REPORTED_QUESTIONS = 300;

/** Decoded: the driver and the server repeat it in this form only. */
const passwordIn = (url: string): string => decodeURIComponent(new URL(url).password);

const logUnservedFiles = (log: Logger): UnservedReport =>
  limitUnservedFiles(
    ({ file, reason }) => log.warn({ file, reason }, "not served"),
    (count) => log.warn({ count }, "more files are not served"),
  );

/** One value of each platform that has it, by the platform's name. */
const mapPlatforms = <T>(
  platforms: Readonly<Record<string, PlatformModule>>,
  value: (platform: PlatformModule) => T | undefined,
): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(platforms).flatMap(([name, platform]) => {
      const found = value(platform);
      return found === undefined ? [] : [[name, found]];
    }),
  );

const openLoggedMeaning = (dataDir: string, log: Logger): Meaning =>
  openMeaning({
    dataDir,
    onProblem: (reason) => log.warn({ reason }, "answering by words alone"),
    onProgress: ({ articles, encoded }) => {
      if (encoded === articles) log.info({ articles }, "all articles are found by meaning, too");
    },
  });

/** What is kept of addresses, known when the store is open; nothing when it is not. */
const keptAddresses = ({ privateHosts, fetchHosts }: Config) => {
  let take: (store: Store | undefined) => void = () => {};
  const options = new Promise<AddressOptions | undefined>((resolve) => {
    take = (store) =>
      resolve(
        store && {
          shelf: store.kept,
          added: true,
          refreshes: true,
          privateHosts,
          fetchHosts,
          lease: (signal) => store.lease("addresses", signal),
        },
      );
  });
  return { options, take: (store: Store | undefined) => take(store) };
};

const openServedLibrary = async (
  core: Config,
  addresses: Promise<AddressOptions | undefined>,
  {
    meaning,
    log,
    onRefused,
  }: Readonly<{ meaning: Meaning | undefined; log: Logger; onRefused: UnservedReport["onRefused"] }>,
): Promise<Library> => {
  const library = await openLibrary({
    paths: core.articles,
    addresses,
    example: core.exampleArticles,
    meaning,
    indexBytes: core.indexMemory * 1024 * 1024,
    archiveFolder: core.dataDir,
    watch: true,
    archiveUrl: core.archive?.url,
    onArchiveProblem: (reason, instead) => log.warn({ reason }, `the articles are looked through ${instead}`),
    onArchiveDamaged: () => log.warn("what was kept of the articles is damaged, and read again from their files"),
    onArchiveReturn: () => log.info("the cluster of ARCHIVE_URL looks through the articles again"),
    onRefused,
    onOverdue: ({ file, reason }) => log.error({ file, reason }, "could not be read for a day; what was kept serves"),
    onChange: (change) => {
      log.info(change, "articles");
      if (library.articles().length === 0) log.error("no article is left to answer from");
    },
  });
  return library;
};

/** Resolves with 2 when there will be no article: files may still come, but an address that was named must be changed by a person. */
const whenDoomed = async (library: Library, core: Config, onLoaded: () => void, log: Logger): Promise<ExitCode> => {
  try {
    await library.ready;
    onLoaded();
    // Reading the names of 100,000 articles takes two seconds, and what is offered while somebody types must come sooner.
    await library.search.byName({ typed: "", today: "", limit: 1 });
  } catch (error) {
    log.error({ reason: isConfigurationError(error) ? error.message : "unknown" }, "no article can be served yet");
    if (core.articles.some(isWebAddress)) return 2;
  }
  return new Promise(() => {});
};

const articleHealthOf = (library: Library): ArticleHealth => {
  const failing = library.addresses()?.failing.length;
  return {
    served: library.articles().length,
    missing: library.missing().length,
    ...(failing !== undefined && { failing }),
  };
};

/**
 * Serves platforms, by name, until the process is told to stop. Rejects with a `ConfigurationError` that names every problem of every
 * setting.
 */
export const serveAll = async (
  opens: Readonly<Record<string, OpenPlatform>>,
  running: NodeJS.Process,
): Promise<ExitCode> => {
  const env = readEnvironment(running);
  const { core, platforms } = collectConfig(env, { core: readConfig, platforms: () => collectConfig(env, opens) });

  const hooks = createProcessHooks(running);
  const secrets: Readonly<Record<string, string>> = Object.assign(
    {},
    ...Object.values(platforms).map((one) => one.secrets),
  );
  const isTerminal = running.stdout.isTTY === true;
  const styling = { width: Infinity, ...stylingOf(env, isTerminal) };
  const log = createLogger({
    level: core.logLevel,
    secrets: {
      ...secrets,
      ...(core.database && { DATABASE_URL: passwordIn(core.database.url) }),
      ...(core.archive && { ARCHIVE_URL: passwordIn(core.archive.url) }),
    },
    write: (line) => running.stdout.write(isTerminal ? toReadableLine(line, styling) : line),
  });
  const meaning = core.meaning === "off" ? undefined : openLoggedMeaning(core.dataDir, log);
  const kept = keptAddresses(core);
  const unserved = logUnservedFiles(log);
  const library = await openServedLibrary(core, kept.options, { meaning, log, onRefused: unserved.onRefused });
  const doomed = whenDoomed(library, core, unserved.onLoaded, log);
  try {
    return await runService({
      platforms: mapPlatforms(platforms, ({ adapter }) => adapter(core.dataDir)),
      leaseNames: mapPlatforms(platforms, ({ leaseName }) => leaseName),
      createBot: (memory, stats) =>
        createBot({
          library,
          memory,
          onVote: stats.vote,
          onOutcome: stats.count,
          questionRetention: { days: core.retentionDays, questions: core.keepQuestions },
          receipts: core.receipts,
          hasNewsroom: Object.values(platforms).some(({ hasOperators }) => hasOperators),
          hasCluster: core.archive !== undefined,
          readReport: () =>
            readReport(stats, library.articles(), { days: core.retentionDays, most: MAX_REPORTED_QUESTIONS }),
        }),
      stats: {
        // The store alone does not tell who voted: that takes the tokens, too.
        secret: createHash("sha256").update(JSON.stringify(secrets)).digest("hex"),
        keepQuestions: core.keepQuestions,
        retentionDays: core.retentionDays,
      },
      directory: core.dataDir,
      ...(core.database && { database: core.database }),
      ...(core.port !== undefined && { port: core.port }),
      rates: core.rates,
      log,
      hooks,
      meaning,
      ready: library.ready,
      corrected: core.repair === "on" ? library : undefined,
      onStore: kept.take,
      doomed,
      articles: () => articleHealthOf(library),
    });
  } finally {
    kept.take(undefined);
    await library.close();
    setTimeout(() => running.exit(), EXIT_GRACE_MS).unref();
  }
};
