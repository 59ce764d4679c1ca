import { join } from "node:path";
import process from "node:process";
import { readConfig } from "../../../adapters/discord/config.ts";
import { discordAdapter } from "../../../adapters/discord/discord-adapter.ts";
import { createFileStorage } from "../../../adapters/discord/gateway/state-storage.ts";
import { createProcessHooks } from "../../../adapters/program/process-hooks.ts";
import { runService } from "../../../adapters/serve/service.ts";
import { createLogger } from "../../../src/server.ts";
import { createNoticeBot } from "../../fakes/notice-bot.ts";

/** A bot on a Discord of our own as a process of its own: `node discord-bot.js DIRECTORY`, with its settings in the environment. */
const [directory = ""] = process.argv.slice(2);
process.on("message", () => {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heapUsed, rss, cpu: (user + system) / 1e6 });
});
process.exitCode = await runService({
  platforms: {
    discord: discordAdapter(readConfig(process.env), {
      stateStorage: createFileStorage(join(directory, "discord.json")),
    }),
  },
  createBot: () => createNoticeBot(),
  directory,
  rates: "off",
  log: createLogger({ level: "info", write: (line) => process.stdout.write(line) }),
  hooks: createProcessHooks(process),
});
if (process.connected) process.disconnect();
