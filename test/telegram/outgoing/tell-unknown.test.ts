import { afterEach, describe, expect, it } from "vitest";
import { systemClock } from "../../../adapters/telegram/clock.ts";
import type { FakeTelegramFault, RecordedCall } from "../../fakes/telegram.ts";
import { type RunningTelegram, type RunTelegramOptions, runTelegram } from "../run-telegram.ts";
import { ann, group, messageOf, privateChat } from "../updates.ts";

const WHEEL = "Who repaired the wheel?";
let bot: RunningTelegram;
let nextMessage = 0;
afterEach(() => bot.stop());

const start = async (options: RunTelegramOptions = {}): Promise<void> => {
  bot = await runTelegram(options);
};
const question = (text = WHEEL, person = 7, fields: Readonly<Record<string, unknown>> = {}) => {
  nextMessage += 1;
  const from = { ...ann, id: person, language_code: "en" };
  const date = Math.floor(Date.now() / 1000);
  return {
    message: messageOf({ message_id: nextMessage, date, from, chat: { ...privateChat, id: person }, text, ...fields }),
  };
};
const ask = async (...updates: Readonly<Record<string, unknown>>[]): Promise<void> => {
  bot.fake.push(...updates);
  await bot.fake.until(() => bot.fake.pending() > 0);
  await bot.settled();
};
/** A message that offers to ask a question again. */
const againOn = (message: number) => ({
  reply_parameters: { message_id: message },
  reply_markup: { inline_keyboard: [[{ text: "Ask again", callback_data: "again" }]] },
});
/** The first call that fits fails; all others are as ever. */
const failOnce = (
  fault: FakeTelegramFault,
  fits: (called: RecordedCall) => boolean = ({ method }) => method === "sendMessage",
): void => {
  let left = 1;
  bot.fake.fail((called) => (fits(called) && left-- > 0 ? fault : undefined));
};

describe("an answer of which nobody knows whether it arrived", () => {
  it.each<[string, FakeTelegramFault]>([
    ["the connection broke after it", { kind: "reset", done: true }],
    ["the answer could not be read", { kind: "garbage", body: '{"ok":true,"resu' }],
  ])("because %s is not said twice, is listed, and its reader and operator are told", async (_, fault) => {
    await start();
    failOnce(fault);
    await ask(question());
    await bot.fake.until(() => bot.fake.sent().length > 1);
    const [answer, word, ...more] = bot.fake.sent();
    expect(answer?.text).toContain("Nora Quill");
    expect(word).toMatchObject({ text: expect.stringContaining("do not know"), ...againOn(nextMessage) });
    expect(more).toEqual([]);
    expect([...bot.fake.reactions.keys()]).toEqual([`7:${nextMessage}`]);
    expect(await bot.counts()).toEqual({ ambiguous: 1 });
    expect(bot.served.health().platforms.telegram).toMatchObject({ unknown: 1 });
    expect(bot.lines.filter((line) => line.includes("unknown whether answers arrived"))).toHaveLength(1);
  });

  it("comes when its reader asks again by the button, in a group too", async () => {
    await start();
    failOnce({ kind: "reset", done: false });
    const asked = question(`@quote_bot ${WHEEL}`, 7, { chat: group });
    await ask(asked);
    await bot.fake.until(() => bot.fake.sent().length > 0);
    const [word] = bot.fake.sent();
    expect(word?.text).toContain("do not know");
    await ask({
      callback_query: {
        id: "99",
        from: { ...ann, language_code: "en" },
        data: "again",
        message: { message_id: word?.message_id, chat: group, date: 1, reply_to_message: asked.message },
      },
    });
    expect(bot.fake.sent().at(-1)).toMatchObject({
      text: expect.stringContaining("Nora Quill"),
      reply_parameters: { message_id: nextMessage },
    });
    expect(bot.fake.called("answerCallbackQuery")).toHaveLength(1);
    expect(await bot.counts()).toEqual({ ambiguous: 1, sent: 1 });
  });

  it("is repeated when it is an edit, which shows once", async () => {
    await start();
    await ask(question());
    const [sent] = bot.fake.sent();
    failOnce({ kind: "reset", done: true }, ({ method }) => method === "editMessageText");
    const before = question();
    await ask({
      edited_message: {
        ...before.message,
        message_id: nextMessage - 1,
        edit_date: Date.now() / 1000,
        text: "What did the restoration cost?",
      },
    });
    expect(bot.fake.messages.get(`7:${sent?.message_id}`)?.text).toContain("85,000");
    expect(await bot.counts()).toEqual({ sent: 2 });
  });
});

describe("an answer that Telegram fails to take", () => {
  it.each<[string, FakeTelegramFault]>([
    ["500", { kind: "refuse", code: 500, description: "Internal Server Error" }],
    ["502 with a page", { kind: "answer", status: 502, body: "<html>Bad Gateway</html>" }],
    ["503 without a word", { kind: "answer", status: 503, body: "" }],
    ["504", { kind: "answer", status: 504, body: "<html>" }],
  ])("(%s) is tried until it does, in order, while other chats are answered", async (_, fault) => {
    await start();
    let left = 5;
    bot.fake.fail(({ method, params }) =>
      method === "sendMessage" && params.chat_id === 7 && left-- > 0 ? fault : undefined,
    );
    const order: unknown[] = [];
    bot.fake.onCall(({ method, params }) => {
      if (method === "sendMessage") order.push(params.chat_id);
    });
    await ask(question(WHEEL, 7), question("What did the restoration cost?", 7), question(WHEEL, 8));
    expect(bot.fake.sent(7).map(({ text }) => /85,000/.test(text))).toEqual([false, true]);
    expect(order.indexOf(8)).toBeLessThan(6);
    expect(await bot.counts()).toEqual({ sent: 3 });
    expect(bot.fake.reactions.size).toBe(0);
  });

  it("may stand twice when a gateway delivered it first; never more often than it failed", async () => {
    await start();
    failOnce({ kind: "garbage", status: 502, body: "<html>" });
    await ask(question());
    expect(bot.fake.sent()).toHaveLength(2);
    expect(await bot.counts()).toEqual({ sent: 1 });
  });

  it("is given up after half an hour and listed, and the next one is answered", async () => {
    const began = systemClock.now();
    // Half an hour in two seconds.
    const hasty = {
      ...systemClock,
      now: () => (systemClock.now() - began) * 1000,
      sleep: (ms: number, signal?: AbortSignal) => systemClock.sleep(ms / 1000, signal),
    };
    await start({ clock: hasty });
    bot.fake.fail(({ method, params }) =>
      method === "sendMessage" && JSON.stringify(params.text).includes("Nora Quill")
        ? { kind: "answer", status: 502, body: "" }
        : undefined,
    );
    await ask(question(), question("What did the restoration cost?"));
    const tries = bot.fake.called("sendMessage").filter(({ text }) => String(text).includes("Nora Quill")).length;
    // 0.5, 1, 2 … 60 s: pauses that grow. Fewer where the machine is slow, as its time counts a thousandfold here.
    expect(tries).toBeGreaterThan(2);
    expect(tries).toBeLessThan(80);
    expect(await bot.store.list(["failed"], 5)).toMatchObject([{ reason: "unreachable" }]);
    expect(await bot.counts()).toEqual({ failed: 1, sent: 1 });
  });
});
