import process from "node:process";
import { createProcessHooks } from "../../../adapters/program/process-hooks.ts";
import { runService } from "../../../adapters/serve/service.ts";
import { readConfig } from "../../../adapters/telegram/config.ts";
import { telegramAdapter } from "../../../adapters/telegram/telegram-adapter.ts";
import { createBot, createLogger, openLibrary } from "../../../src/server.ts";
import { createNoticeBot } from "../../fakes/notice-bot.ts";

/**
 * A bot on a Telegram of our own as a process of its own: `node telegram-bot.js DIRECTORY [ARTICLES]`, with its settings in the
 * environment. Without articles it says each question again. With `CORRECTION_INTERVAL_MS` answers are corrected when articles change.
 */
const [directory = "", articles] = process.argv.slice(2);
process.on("message", () => {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heapUsed, rss, cpu: (user + system) / 1e6 });
});
const intervalMs = Number(process.env.CORRECTION_INTERVAL_MS ?? 0);
const library = articles === undefined ? undefined : await openLibrary({ paths: [articles], watch: intervalMs > 0 });
await library?.ready;
process.exitCode = await runService({
  platforms: { telegram: telegramAdapter(readConfig(process.env)) },
  createBot: (memory) => (library ? createBot({ library, memory, onVote: async () => true }) : createNoticeBot()),
  directory,
  ...(intervalMs > 0 && { corrected: library, correctionIntervalMs: intervalMs }),
  rates: "off",
  log: createLogger({ level: "info", write: (line) => process.stdout.write(line) }),
  hooks: createProcessHooks(process),
  ...(process.env.PORT !== undefined && { port: Number(process.env.PORT) }),
});
await library?.close();
if (process.connected) process.disconnect();
