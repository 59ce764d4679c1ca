import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { seedsFolder } from "../../../src/server.ts";
import { startFakeTelegram } from "../../fakes/telegram.ts";

/**
 * Questions a second through a bot in a process of its own, by long polling and with a reply to each, against telegraf's `ctx.reply` in
 * the same run. Rates off; the embedded store keeps every question until it is answered. `perCpuSecond` is what one core does.
 */
const { values } = parseArgs({
  options: {
    questions: { type: "string", default: "10000" },
    outstanding: { type: "string", default: "400" },
    chats: { type: "string", default: "200" },
    rounds: { type: "string", default: "2" },
  },
});
const questions = Number(values.questions);
const outstanding = Number(values.outstanding);
/** Answered before the clock starts: the engine compiles, connections open. */
const WARM_UP_QUESTIONS = Math.floor(questions / 5);

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const ending = import.meta.url.endsWith(".ts") ? ".ts" : ".js";
const sampleQuestions = [
  "Who fled to France?",
  "When was the trial resumed?",
  "Why did he stay?",
  "Who bought a yacht?",
];

type Rate = Readonly<{ perSecond: number; perCpuSecond: number }>;

const readCpuTime = async (child: ChildProcess): Promise<number> => {
  child.send("usage");
  const [{ cpu }] = (await once(child, "message")) as [{ cpu: number }];
  return cpu;
};

const measureRate = async (script: string, args: readonly string[]): Promise<Rate> => {
  const telegram = await startFakeTelegram();
  let answered = 0;
  telegram.onCall(({ method }) => {
    if (method === "sendMessage") answered += 1;
  });
  const directory = mkdtempSync(join(tmpdir(), "pullquote-bench-"));
  const child = spawn(process.execPath, [pathOf(script + ending), directory, ...args], {
    env: { ...process.env, TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  let said = 0;
  const until = async (count: number): Promise<void> => {
    while (answered < count) {
      const batch = [];
      for (; said < questions && said - answered + batch.length < outstanding; said += 1) {
        const person = 1000 + (said % Number(values.chats));
        batch.push({
          update_id: said + 1,
          message: {
            message_id: said + 1,
            date: Math.floor(Date.now() / 1000),
            chat: { id: person, type: "private" },
            from: { id: person, is_bot: false, first_name: "Ann" },
            text: sampleQuestions[said % sampleQuestions.length],
          },
        });
      }
      if (batch.length > 0) telegram.push(...batch);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  await until(WARM_UP_QUESTIONS);
  const cpu = await readCpuTime(child);
  const began = performance.now();
  await until(questions);
  const seconds = (performance.now() - began) / 1000;
  const used = (await readCpuTime(child)) - cpu;
  child.kill("SIGTERM");
  await once(child, "exit");
  await telegram.stop();
  rmSync(directory, { recursive: true });
  return {
    perSecond: Math.round((questions - WARM_UP_QUESTIONS) / seconds),
    perCpuSecond: Math.round((questions - WARM_UP_QUESTIONS) / used),
  };
};

for (let round = 1; round <= Number(values.rounds); round += 1) {
  const telegraf = await measureRate("./telegraf-bot", []);
  const delivery = await measureRate("../crash/telegram-bot", []);
  const whole = await measureRate("../crash/telegram-bot", [seedsFolder()]);
  const ratio = (rate: Rate) => Number((rate.perCpuSecond / telegraf.perCpuSecond).toFixed(2));
  console.log(
    JSON.stringify({
      telegraf,
      delivery: { ...delivery, ratio: ratio(delivery) },
      whole: { ...whole, ratio: ratio(whole) },
    }),
  );
}
