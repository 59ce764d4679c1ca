import process from "node:process";
import { runService } from "../../adapters/service.ts";
import { readConfig } from "../../adapters/telegram/config.ts";
import { telegram } from "../../adapters/telegram/index.ts";
import { worldOf } from "../../adapters/world.ts";
import { createLog } from "../../src/index.ts";
import { noticeBot } from "../fakes/answer-bot.ts";

/**
 * One of several bots that share a database, each reached by webhook on a port of its own: `node replica-bot.js DIRECTORY DATABASE LEASE`,
 * with its settings in the environment. Says each question again.
 */
const [directory = "", url = "", lease = ""] = process.argv.slice(2);
process.exitCode = await runService({
  platforms: { telegram: telegram(readConfig(process.env)) },
  createBot: () => noticeBot(),
  directory,
  database: { url, lease: Number(lease) },
  port: 0,
  rates: "off",
  log: createLog({ level: "info", write: (line) => process.stdout.write(line) }),
  world: worldOf(process),
});
