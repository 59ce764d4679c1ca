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
import { runService } from "./service.ts";
import { worldOf } from "./world.ts";

/** Milliseconds. */
const LEFT_OVER = 1_000;

/** A platform, ready to be served. */
export type Offered = Readonly<{
  /** `dataDir` is for what the adapter keeps beside the store. */
  adapter: (dataDir: string) => Adapter;
  /** What no line of the log may show, by the name of its setting. */
  secrets: Readonly<Record<string, string>>;
}>;

/**
 * Reads a platform's settings.
 *
 * @throws ConfigurationError with everything that is wrong with them.
 */
export type Offer = (env: Environment) => Offered;

/**
 * Serves platforms, by name, until the process is told to stop. Rejects with a `ConfigurationError` that names every problem of every
 * setting.
 */
export const host = async (offers: Readonly<Record<string, Offer>>, running: NodeJS.Process): Promise<ExitCode> => {
  const env = environmentOf(running);
  const { core, offered } = collect(env, { core: readConfig, offered: () => collect(env, offers) });

  const world = worldOf(running);
  const log = createLog({
    level: core.logLevel,
    secrets: Object.assign({}, ...Object.values(offered).map(({ secrets }) => secrets)) as Record<string, string>,
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
      createBot: (memory) => createBot({ library, memory }),
      directory: core.dataDir,
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
