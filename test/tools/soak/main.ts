import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openLibrary } from "../../../src/server.ts";
import { startLoopback } from "../../fakes/loopback.ts";
import { createQuestions } from "./create-questions.ts";
import { pinCommand, pinSelf } from "./pin-core.ts";

/** Messages of as many people through a bot in a process of its own: how fast, and whether its heap grows. Rates off. */
const { values } = parseArgs({
  options: {
    messages: { type: "string", default: "1000000" },
    outstanding: { type: "string", default: "400" },
    /** Answered by the real core from these articles; else each question is said again. */
    articles: { type: "string" },
    /** All threads of the bot on core 0, the platform that asks on core 1; needs Linux's `taskset`. */
    "one-core": { type: "boolean", default: false },
  },
});
const messages = Number(values.messages);
const outstanding = Number(values.outstanding);
/** The heap is compared from here on: until then caches fill. */
const WARM_UP_MESSAGES = Math.min(100_000, Math.floor(messages / 10));
const MAX_HEAP_GROWTH_BYTES = 5 * 1024 * 1024;

type Usage = Readonly<{ heapUsed: number; rss: number; cpu: number }>;
const toMebibytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

if (values["one-core"]) pinSelf(1);
const platform = await startLoopback();
const directory = mkdtempSync(join(tmpdir(), "pullquote-soak-"));
const script = fileURLToPath(
  new URL(`../crash/loopback-bot${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url),
);
const bot = [
  process.execPath,
  "--expose-gc",
  script,
  platform.url,
  directory,
  ...(values.articles ? [values.articles] : []),
];
const [command = "", ...rest] = values["one-core"] ? pinCommand(0, bot) : bot;
const child = spawn(command, rest, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
const usage = async (): Promise<Usage> => {
  child.send("usage");
  const [said] = (await once(child, "message")) as [Usage];
  return said;
};

const library = values.articles === undefined ? undefined : await openLibrary({ paths: [values.articles] });
await library?.ready;
const question = createQuestions(library?.articles() ?? []);
await library?.close();

console.log(`${messages} messages of as many people, ${outstanding} at a time, loopback platform, rates off`);
let said = 0;
const until = async (answered: number): Promise<void> => {
  while (platform.order().length < answered) {
    while (said < messages && said - platform.order().length < outstanding) {
      said++;
      platform.say({
        id: said,
        chat: `chat ${said}`,
        person: `person ${said}`,
        text: question(),
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
};

await until(WARM_UP_MESSAGES);
const warm = await usage();
const began = performance.now();
for (let step = 1; step <= 9; step++) {
  const mark = WARM_UP_MESSAGES + Math.floor(((messages - WARM_UP_MESSAGES) * step) / 9);
  await until(mark);
  const { heapUsed, rss } = await usage();
  console.log(`${mark} answered, heap ${toMebibytes(heapUsed)} MiB, resident ${toMebibytes(rss)} MiB`);
}
const seconds = (performance.now() - began) / 1000;
const end = await usage();
child.kill("SIGTERM");
await once(child, "exit");
await platform.close();
rmSync(directory, { recursive: true });

const growth = end.heapUsed - warm.heapUsed;
const perSecond = Math.round((messages - WARM_UP_MESSAGES) / seconds);
const perCpuSecond = Math.round((messages - WARM_UP_MESSAGES) / (end.cpu - warm.cpu));
console.log(JSON.stringify({ messages, heapGrowthMiB: Number(toMebibytes(growth)), perSecond, perCpuSecond }));
process.exitCode = growth <= MAX_HEAP_GROWTH_BYTES ? 0 : 1;
