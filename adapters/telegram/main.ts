import { collect, createBot, createLog, openLibrary, readConfig as readCore } from "../../src/index.ts";
import { environmentOf } from "../environment.ts";
import { exitCodeOf } from "../exit.ts";
import { runService } from "../service.ts";
import { worldOf } from "../world.ts";
import { readConfig } from "./config.ts";
import { telegram } from "./index.ts";

/** `npm run telegram`: serves Telegram alone. */
process.exitCode = await exitCodeOf(
  async () => {
    const { core, own } = collect(environmentOf(process), { core: readCore, own: readConfig });
    const log = createLog({
      level: core.logLevel,
      secrets: {
        TELEGRAM_BOT_TOKEN: own.token,
        ...(own.webhook && { TELEGRAM_WEBHOOK_SECRET: own.webhook.secret }),
      },
      write: (line) => process.stdout.write(line),
    });
    const library = openLibrary({
      paths: core.articles,
      onRefused: ({ file, reason }) => log.warn({ file, reason }, "article not served"),
    });
    try {
      return await runService({
        platforms: { telegram: telegram(own) },
        createBot: (memory) => createBot({ library, memory }),
        directory: core.dataDir,
        ...(core.port !== undefined && { port: core.port }),
        rates: core.rates,
        log,
        world: worldOf(process),
      });
    } finally {
      await library.close();
    }
  },
  (lines) => process.stderr.write(`${lines}\n`),
);
