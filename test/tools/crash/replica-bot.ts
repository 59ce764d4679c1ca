import process from "node:process";
import { createProcessHooks } from "../../../adapters/program/process-hooks.ts";
import { runService } from "../../../adapters/serve/service.ts";
import { readConfig } from "../../../adapters/telegram/config.ts";
import { telegramAdapter } from "../../../adapters/telegram/telegram-adapter.ts";
import { createLogger } from "../../../src/server.ts";
import { createNoticeBot } from "../../fakes/notice-bot.ts";

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
