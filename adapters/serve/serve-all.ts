/** From settings to a running service: reads all configuration, opens the articles, serves the platforms. */
import { createHash } from "node:crypto";
import {
  collectConfig,
  createBot,
  createLogger,
  isConfigurationError,
  type Logger,
  type Meaning,
  openLibrary,
  openMeaning,
  readConfig,
} from "../../src/server.ts";

import type { OpenPlatform, PlatformModule } from "../adapter.ts";
import type { ExitCode } from "../program/index.ts";
import { createProcessHooks, readEnvironment, readReport } from "../program/index.ts";
import { limitUnservedFiles, stylingOf, type UnservedReport } from "../terminal/index.ts";
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
    secrets: { ...secrets, ...(core.database && { DATABASE_URL: passwordIn(core.database.url) }) },
    write: (line) => running.stdout.write(isTerminal ? toReadableLine(line, styling) : line),
  });
  const meaning = core.meaning === "off" ? undefined : openLoggedMeaning(core.dataDir, log);
  const unserved = logUnservedFiles(log);
  const library = await openLibrary({
    paths: core.articles,
    meaning,
    watch: true,
    onRefused: unserved.onRefused,
    onChange: (change) => {
      log.info(change, "articles");
      if (library.articles().length === 0) log.error("no article is left to answer from");
    },
  });
  library.ready.then(unserved.onLoaded, (error: unknown) => {
    log.error({ reason: isConfigurationError(error) ? error.message : "unknown" }, "no article can be served yet");
  });
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
      articles: () => ({ served: library.articles().length, missing: library.missing().length }),
    });
  } finally {
    await library.close();
    setTimeout(() => running.exit(), EXIT_GRACE_MS).unref();
  }
};
