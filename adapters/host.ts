import { createHash } from "node:crypto";
import {
  collect,
  createBot,
  createLog,
  type Environment,
  isConfigurationError,
  openLibrary,
  readConfig,
} from "../src/index.ts";
import type { Adapter } from "./adapter.ts";
import { environmentOf } from "./environment.ts";
import type { ExitCode } from "./exit.ts";
import { readReport } from "./report.ts";
import { runService } from "./service.ts";
import { worldOf } from "./world.ts";

/** Milliseconds. */
const LEFT_OVER = 1_000;

/** What is told in a chat is put together between two answers; the command line looks at all. */
const DIFFERENT_QUESTIONS = 300;

/** A platform, ready to be served. */
export type Offered = Readonly<{
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
export type Offer = (env: Environment) => Offered;

/** As it stands in the address; the driver and the server repeat it in no other form. */
const passwordIn = (url: string): string => decodeURIComponent(new URL(url).password);

/**
 * Serves platforms, by name, until the process is told to stop. Rejects with a `ConfigurationError` that names every problem of every
 * setting.
 */
export const host = async (offers: Readonly<Record<string, Offer>>, running: NodeJS.Process): Promise<ExitCode> => {
  const env = environmentOf(running);
  const { core, offered } = collect(env, { core: readConfig, offered: () => collect(env, offers) });

  const world = worldOf(running);
  const secrets: Readonly<Record<string, string>> = Object.assign(
    {},
    ...Object.values(offered).map((one) => one.secrets),
  );
  const log = createLog({
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
          onOpinion: tally.vote,
          onOutcome: tally.count,
          counted: { days: core.retentionDays, questions: core.keepQuestions },
          readReport: () =>
            readReport(tally, library.articles(), { days: core.retentionDays, most: DIFFERENT_QUESTIONS }),
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
      world,
      ready: library.ready,
    });
  } finally {
    await library.close();
    // Nothing should be left that keeps the process; whatever is (a socket of a package) is not waited for.
    setTimeout(() => running.exit(), LEFT_OVER).unref();
  }
};
