import { join } from "node:path";
import process from "node:process";
import { readConfig } from "../../adapters/discord/config.ts";
import { discord } from "../../adapters/discord/index.ts";
import { keepInFile } from "../../adapters/discord/keep.ts";
import { runService } from "../../adapters/service.ts";
import { worldOf } from "../../adapters/world.ts";
import { createLog } from "../../src/index.ts";
import { noticeBot } from "../fakes/answer-bot.ts";

/** A bot on a Discord of our own as a process of its own: `node discord-bot.js DIRECTORY`, with its settings in the environment. */
const [directory = ""] = process.argv.slice(2);
process.on("message", () => {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heapUsed, rss, cpu: (user + system) / 1e6 });
});
process.exitCode = await runService({
  platforms: { discord: discord(readConfig(process.env), { keep: keepInFile(join(directory, "discord.json")) }) },
  createBot: () => noticeBot(),
  directory,
  rates: "off",
  log: createLog({ level: "info", write: (line) => process.stdout.write(line) }),
  world: worldOf(process),
});
if (process.connected) process.disconnect();
