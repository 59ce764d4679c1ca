import { createHash } from "node:crypto";
import {
  collectConfig,
  createBot,
  createLogger,
  type Environment,
  isConfigurationError,
  openLibrary,
  readConfig,
} from "../../src/server.ts";
import type { Adapter } from "../adapter.ts";
import { readEnvironment } from "../program/environment.ts";
import type { ExitCode } from "../program/exit.ts";
import { createProcessHooks } from "../program/process-hooks.ts";
import { readReport } from "../program/report.ts";
import { runService } from "./service.ts";

/** Milliseconds. */
const EXIT_GRACE_MS = 1_000;

/** What is told in a chat is put together between two answers; the command line looks at all. */
const MAX_REPORTED_QUESTIONS = 300;

/** A platform, ready to be served. */
export type PlatformModule = Readonly<{
  /** `dataDir` is for what the adapter keeps beside the store. */
  adapter: (dataDir: string) => Adapter;
  /** What only one process may be connected as, such as the receiver by polling; absent where any number may. */
  sole?: string;
  /** What no line of the log may show, by the name of its setting. */
  secrets: Readonly<Record<string, string>>;
}>;

/**
 * Reads a platform's settings.
 *
 * @throws ConfigurationError with everything that is wrong with them.
 */
export type OpenPlatform = (env: Environment) => PlatformModule;

/** As it stands in the address; the driver and the server repeat it in no other form. */
const passwordIn = (url: string): string => decodeURIComponent(new URL(url).password);

/**
 * Serves platforms, by name, until the process is told to stop. Rejects with a `ConfigurationError` that names every problem of every
 * setting.
 */
export const serveAll = async (
  offers: Readonly<Record<string, OpenPlatform>>,
  running: NodeJS.Process,
): Promise<ExitCode> => {
  const env = readEnvironment(running);
  const { core, offered } = collectConfig(env, { core: readConfig, offered: () => collectConfig(env, offers) });

  const world = createProcessHooks(running);
  const secrets: Readonly<Record<string, string>> = Object.assign(
    {},
    ...Object.values(offered).map((one) => one.secrets),
  );
  const log = createLogger({
    level: core.logLevel,
    secrets: { ...secrets, ...(core.database && { DATABASE_URL: passwordIn(core.database.url) }) },
    write: (line) => running.stdout.write(line),
  });
  const library = await openLibrary({
    paths: core.articles,
    watch: true,
    onRefused: ({ file, reason }) => log.warn({ file, reason }, "not served"),
    onChange: (change) => log.info(change, "articles"),
  });
  library.ready.catch((error: unknown) => {
    log.error({ reason: isConfigurationError(error) ? error.message : "unknown" }, "no article can be served yet");
  });
  try {
    return await runService({
      platforms: Object.fromEntries(
        Object.entries(offered).map(([name, { adapter }]) => [name, adapter(core.dataDir)]),
      ),
      createBot: (memory, tally) =>
        createBot({
          library,
          memory,
          onVote: tally.vote,
          onOutcome: tally.count,
          questionRetention: { days: core.retentionDays, questions: core.keepQuestions },
          readReport: () =>
            readReport(tally, library.articles(), { days: core.retentionDays, most: MAX_REPORTED_QUESTIONS }),
        }),
      tally: {
        // Whoever has the store alone cannot find out who voted: that takes the tokens, too.
        secret: createHash("sha256").update(JSON.stringify(secrets)).digest("hex"),
        keepQuestions: core.keepQuestions,
        retentionDays: core.retentionDays,
      },
      directory: core.dataDir,
      ...(core.database && { database: core.database }),
      soles: Object.fromEntries(
        Object.entries(offered).flatMap(([name, { sole }]) => (sole === undefined ? [] : [[name, sole]])),
      ),
      ...(core.port !== undefined && { port: core.port }),
      rates: core.rates,
      log,
      hooks: world,
      ready: library.ready,
    });
  } finally {
    await library.close();
    // Nothing should be left that keeps the process; whatever is (a socket of a package) is not waited for.
    setTimeout(() => running.exit(), EXIT_GRACE_MS).unref();
  }
};
