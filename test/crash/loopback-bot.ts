import process from "node:process";
import { runService } from "../../adapters/service.ts";
import { worldOf } from "../../adapters/world.ts";
import { createLog } from "../../src/log.ts";
import { noticeBot } from "../fakes/answer-bot.ts";
import { loopbackAdapter } from "../fakes/loopback-adapter.ts";

/** A bot on the loopback platform as a process of its own: `node loopback-bot.js URL DIRECTORY`. */
const [url = "", directory = ""] = process.argv.slice(2);
// A parent that opened a channel may ask how much is on the heap after a collection (`--expose-gc`), and how much CPU was used.
process.on("message", () => {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heapUsed, rss, cpu: (user + system) / 1e6 });
});
const world = worldOf(process);
process.exitCode = await runService({
  platforms: { loopback: loopbackAdapter(url) },
  createBot: () => noticeBot(),
  directory,
  rates: "off",
  log: createLog({ level: "info", write: (line) => process.stdout.write(line) }),
  world,
});
if (process.connected) process.disconnect();
