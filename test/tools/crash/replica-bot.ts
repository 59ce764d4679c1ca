import process from "node:process";
import { runService } from "../../../adapters/service.ts";
import { readConfig } from "../../../adapters/telegram/config.ts";
import { telegramAdapter } from "../../../adapters/telegram/index.ts";
import { createProcessHooks } from "../../../adapters/world.ts";
import { createLogger } from "../../../src/index.ts";
import { createNoticeBot } from "../../fakes/answer-bot.ts";

/**
 * One of several bots that share a database, each reached by webhook on a port of its own: `node replica-bot.js DIRECTORY DATABASE LEASE`,
 * with its settings in the environment. Says each question again.
 */
const [directory = "", url = "", lease = ""] = process.argv.slice(2);
process.exitCode = await runService({
  platforms: { telegram: telegramAdapter(readConfig(process.env)) },
  createBot: () => createNoticeBot(),
  directory,
  database: { url, leaseMs: Number(lease) },
  port: 0,
  rates: "off",
  log: createLogger({ level: "info", write: (line) => process.stdout.write(line) }),
  hooks: createProcessHooks(process),
});
