import process from "node:process";
import { runProgram } from "../../../adapters/program/exit.ts";
import { createProcessHooks } from "../../../adapters/program/process-hooks.ts";
import { runService } from "../../../adapters/serve/service.ts";
import { createBot, createLogger, openLibrary } from "../../../src/server.ts";
import { loopbackAdapter } from "../../fakes/loopback-adapter.ts";
import { createNoticeBot } from "../../fakes/notice-bot.ts";

/**
 * A bot on the loopback platform as a process of its own: `node loopback-bot.js URL DIRECTORY [ARTICLES]`. Without articles it says each
 * question again.
 */
const [url = "", directory = "", articles] = process.argv.slice(2);
// A parent that opened a channel may ask how much is on the heap after a collection (`--expose-gc`), and how much CPU was used.
process.on("message", () => {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heapUsed, rss, cpu: (user + system) / 1e6 });
});
const world = createProcessHooks(process);
const { PORT, FAULT } = process.env;
/** What befalls the process two seconds after its start. */
const faults: Readonly<Record<string, () => void>> = {
  throw: () => {
    throw new RangeError("secret words");
  },
  reject: () => void Promise.reject(new RangeError("secret words")),
  hold: () => {
    setInterval(() => {
      for (const until = performance.now() + 500; performance.now() < until; );
    }, 700).unref();
  },
};
const library = articles === undefined ? undefined : await openLibrary({ paths: [articles] });
await library?.ready;
const fault = faults[FAULT ?? ""];
if (fault) setTimeout(fault, 2_000).unref();

process.exitCode = await runProgram(
  () =>
    runService({
      platforms: { loopback: loopbackAdapter(url) },
      createBot: (memory) => (library ? createBot({ library, memory }) : createNoticeBot()),
      directory,
      rates: "off",
      log: createLogger({ level: "info", write: (line) => process.stdout.write(line) }),
      hooks: world,
      ...(PORT !== undefined && { port: Number(PORT) }),
    }),
  (lines) => process.stderr.write(`${lines}\n`),
);
await library?.close();
if (process.connected) process.disconnect();
