import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { systemClock } from "../../adapters/telegram/clock.ts";
import { type FakeTelegram, startFakeTelegram } from "../fakes/telegram.ts";
import type { FakeTelegramFault } from "../fakes/telegram-types.ts";
import { runTelegram } from "../telegram/run-telegram.ts";
import { messageOf } from "../telegram/updates.ts";
import { builtProgram, endAll, freePort, newDirectory, residentOf, startProgram, until } from "./child.ts";

let telegram: FakeTelegram | undefined;
afterEach(async () => {
  await endAll();
  await telegram?.stop();
  telegram = undefined;
});

let said = 0;
const question = (person: number) => {
  said += 1;
  return {
    message: messageOf({
      message_id: said,
      date: Math.floor(Date.now() / 1000),
      chat: { id: person, type: "private" },
      from: { id: person, is_bot: false, first_name: "Ann" },
      text: "Who repaired the wheel?",
    }),
  };
};

describe("a poll that never ends well", () => {
  it.concurrent.each<[string, FakeTelegramFault]>([
    ["is accepted and never answered", { kind: "stall" }],
    ["breaks off in the middle", { kind: "truncate" }],
    ["comes a byte a second", { kind: "trickle", ms: 1000 }],
  ])("because it %s is given up within a minute, and the question behind it is answered", async (_, fault) => {
    const bot = await runTelegram({ clock: systemClock });
    let left = 1;
    bot.fake.fail(({ method }) => (method === "getUpdates" && left-- > 0 ? fault : undefined));
    await bot.fake.until(() => bot.fake.called("getUpdates").length > 0);
    const began = performance.now();
    bot.fake.push(question(7));
    await bot.fake.until(() => bot.fake.sent().length > 0);
    expect(performance.now() - began).toBeLessThan(60_000);
    await bot.stop();
  });
});

describe("another process with the same token", () => {
  it("is met with patience: some polls in ten seconds, and answers when it has gone", async () => {
    const bot = await runTelegram({ clock: systemClock });
    let isThere = true;
    bot.fake.fail(({ method }) =>
      isThere && method === "getUpdates"
        ? { kind: "refuse", code: 409, description: "Conflict: terminated by other getUpdates request" }
        : undefined,
    );
    bot.fake.push(question(7));
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    expect(bot.fake.called("getUpdates").length).toBeLessThan(12);
    isThere = false;
    await bot.fake.until(() => bot.fake.sent().length > 0);
    await bot.stop();
  });
});

describe("a day's backlog", () => {
  it("of 3,000 questions is answered within a heap of 64 MB, each once", async () => {
    telegram = await startFakeTelegram();
    const { fake, answers } = { fake: telegram, answers: new Map<string, number>() };
    fake.onCall(({ method, params }) => {
      if (method === "sendMessage") answers.set(String(params.text), (answers.get(String(params.text)) ?? 0) + 1);
    });
    const backlog = 3_000;
    for (let index = 1; index <= backlog; index += 1) {
      const { message } = question(1000 + (index % 500));
      fake.push({ update_id: index, message: { ...message, text: `question ${index}` } });
    }
    const child = startProgram(
      ["--max-old-space-size=64", builtProgram("test/tools/crash/telegram-bot.js"), newDirectory()],
      {
        env: { TELEGRAM_BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.apiRoot },
      },
    );
    await Promise.race([until(() => answers.size === backlog), child.ended]);
    expect(answers.size, child.output().slice(-500)).toBe(backlog);
    expect([...answers.values()].every((count) => count === 1)).toBe(true);
    child.process.kill("SIGTERM");
    expect(await child.ended).toBe(0);
  }, 240_000);
});

describe("a process that is told to stop while people ask", () => {
  it("ends with 0, and the next one answers the rest: each question once", async () => {
    telegram = await startFakeTelegram({ delay: () => 5 });
    const fake = telegram;
    const answers = new Map<string, number>();
    fake.onCall(({ method, params }) => {
      if (method === "sendMessage") answers.set(String(params.text), (answers.get(String(params.text)) ?? 0) + 1);
    });
    const directory = newDirectory();
    const env = { TELEGRAM_BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.apiRoot };
    const count = 1_000;
    for (let round = 0; round < 2; round += 1) {
      const child = startProgram([builtProgram("test/tools/crash/telegram-bot.js"), directory], { env });
      await child.says("connected");
      if (round === 0) {
        for (let index = 1; index <= count; index += 1) {
          const { message } = question(1000 + (index % 50));
          fake.push({ update_id: index, message: { ...message, text: `question ${index}` } });
        }
        await until(() => answers.size > 20);
      } else {
        await until(() => answers.size === count);
      }
      child.process.kill("SIGTERM");
      expect(await child.ended).toBe(0);
    }
    expect([...answers.values()].every((times) => times === 1)).toBe(true);
  });
});

describe("ten thousand sockets that are held open at the webhook", () => {
  it("are closed, cost little memory, and Telegram is let in", async () => {
    telegram = await startFakeTelegram();
    const port = await freePort();
    const secret = "a-secret-of-thirty-two-characters";
    const child = startProgram([builtProgram("test/tools/crash/telegram-bot.js"), newDirectory()], {
      env: {
        TELEGRAM_BOT_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: telegram.apiRoot,
        TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}/tg`,
        TELEGRAM_WEBHOOK_SECRET: secret,
        PORT: `${port}`,
      },
    });
    await child.says("connected");
    const knock = (): Promise<number> =>
      fetch(`http://127.0.0.1:${port}/tg`, {
        method: "POST",
        body: JSON.stringify({ update_id: said, ...question(7) }),
        headers: { "x-telegram-bot-api-secret-token": secret, connection: "close" },
        signal: AbortSignal.timeout(2_000),
      }).then(
        ({ status }) => status,
        () => 0,
      );
    let most = 0;
    const sockets: Socket[] = [];
    const hold = async (): Promise<void> => {
      for (let index = 0; index < 10_000; index += 1) {
        const socket = connect(port, "127.0.0.1").on("error", () => {});
        // Half of them say nothing at all, half of them begin and do not go on.
        if (index % 2) socket.write("POST /tg HTTP/1.1\r\nhost: x\r\nx-slow: ");
        sockets.push(socket);
        if (index % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
        if (index % 500 === 0) most = Math.max(most, residentOf(child));
      }
    };
    const before = residentOf(child);
    await hold();
    let status = 0;
    for (const end = performance.now() + 30_000; status !== 200 && performance.now() < end; ) {
      most = Math.max(most, residentOf(child));
      status = await knock();
    }
    expect(status).toBe(200);
    // Most of it is what nobody has collected yet: after a collection the heap is as before.
    expect((most - before) / 2 ** 20).toBeLessThanOrEqual(80);
    for (const socket of sockets) socket.destroy();
    child.process.kill("SIGTERM");
    expect(await child.ended).toBe(0);
  });
});
