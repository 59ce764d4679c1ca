import process from "node:process";
import { runService } from "../../adapters/service.ts";
import { readConfig } from "../../adapters/telegram/config.ts";
import { telegram } from "../../adapters/telegram/index.ts";
import { worldOf } from "../../adapters/world.ts";
import { createBot, createLog, openLibrary } from "../../src/index.ts";
import { noticeBot } from "../fakes/answer-bot.ts";

/**
 * A bot on a Telegram of our own as a process of its own: `node telegram-bot.js DIRECTORY [ARTICLES]`, with its settings in the
 * environment. Without articles it says each question again.
 */
const [directory = "", articles] = process.argv.slice(2);
process.on("message", () => {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heapUsed, rss, cpu: (user + system) / 1e6 });
});
const library = articles === undefined ? undefined : await openLibrary({ paths: [articles] });
await library?.ready;
process.exitCode = await runService({
  platforms: { telegram: telegram(readConfig(process.env)) },
  createBot: (memory) => (library ? createBot({ library, memory, onOpinion: async () => true }) : noticeBot()),
  directory,
  rates: "off",
  log: createLog({ level: "info", write: (line) => process.stdout.write(line) }),
  world: worldOf(process),
  ...(process.env.PORT !== undefined && { port: Number(process.env.PORT) }),
});
await library?.close();
if (process.connected) process.disconnect();
