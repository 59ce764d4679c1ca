import { afterEach, describe, expect, it } from "vitest";
import type { SentMessage } from "../fakes/telegram-types.ts";
import { type RunningTelegram, type RunTelegramOptions, runTelegram } from "./run-telegram.ts";
import { ann, group, messageOf } from "./updates.ts";

const WHEEL = "Who repaired the wheel?";
const person = (id: number) => ({ ...ann, id, language_code: "en" });
const [ANN, BOB] = [person(7), person(8)];
let bot: RunningTelegram;
let nextId = 0;
afterEach(() => bot.stop());
const start = async (options: RunTelegramOptions = {}): Promise<void> => {
  bot = await runTelegram(options);
};

const asks = (from: typeof ann, text = WHEEL) => {
  nextId += 1;
  return {
    message: messageOf({
      message_id: nextId,
      date: Math.floor(Date.now() / 1000),
      chat: group,
      from,
      text: `/ask@quote_bot ${text}`,
    }),
  };
};
/** The messages that updates are answered with. */
const push = async (...updates: Readonly<Record<string, unknown>>[]): Promise<SentMessage[]> => {
  const before = new Set(bot.fake.messages.keys());
  bot.fake.push(...updates);
  await bot.fake.until(() => bot.fake.pending() > 0);
  await bot.settled();
  return [...bot.fake.messages].filter(([key]) => !before.has(key)).map(([, sent]) => sent);
};
type Keyboard = { inline_keyboard: readonly (readonly { text: string; callback_data?: string }[])[] };
/** As Telegram sends it: with the message that the pressed one replies to. */
const press = (sent: SentMessage, label: string, from: typeof ann, answered?: Readonly<Record<string, unknown>>) => {
  const data = (sent.reply_markup as Keyboard).inline_keyboard.flat().find(({ text }) => text === label)?.callback_data;
  nextId += 1;
  const message = {
    message_id: sent.message_id,
    date: 1,
    chat: group,
    reply_markup: sent.reply_markup,
    ...(answered && { reply_to_message: answered }),
  };
  return push({ callback_query: { id: `${nextId}`, from, chat_instance: "1", message, data } });
};
const standing = (sent: SentMessage) => bot.fake.messages.get(`${group.id}:${sent.message_id}`);

describe("an answer in a group", () => {
  it("stays as it is when somebody else presses its buttons: they are answered below it", async () => {
    await start();
    const question = asks(ANN);
    const [answer] = await push(question);
    const asked = question.message as Record<string, unknown>;
    const [forBob] = await press(answer!, "In context", BOB, asked);
    expect(standing(answer!)).toEqual(answer);
    expect(forBob).toMatchObject({ reply_parameters: { message_id: answer?.message_id } });
    expect(forBob?.text).not.toBe(answer?.text);
    // Whose it is, is known without what the message replies to, too, as long as the process lives.
    expect(await press(answer!, "In context", ANN)).toEqual([]);
    expect(standing(answer!)?.text).not.toBe(answer?.text);
  });

  it("can be voted on by each person: the buttons stay", async () => {
    await start();
    const question = asks(ANN);
    const [answer] = await push(question);
    for (const [from, label] of [
      [BOB, "Not helpful"],
      [ANN, "Helpful"],
      [person(9), "Helpful"],
    ] as const) {
      expect(await press(answer!, label, from, question.message as Record<string, unknown>)).toEqual([]);
    }
    expect(standing(answer!)).toEqual(answer);
    const { passages } = await bot.store.stats.read("2000-01-01");
    expect(passages).toMatchObject([{ good: 2, bad: 1 }]);
  });

  it("does not wait for all that one busy person asks", async () => {
    await start({ paced: true });
    const order: unknown[] = [];
    bot.fake.onCall(({ method, params }) => {
      if (method === "sendMessage") order.push((params.reply_parameters as { message_id: number }).message_id);
    });
    const many = Array.from({ length: 25 }, () => asks(BOB));
    const one = asks(ANN);
    const sent = await push(...many, one);
    // Six answers and one friendly word for Bob, and Ann in between.
    expect(sent).toHaveLength(8);
    expect(order.indexOf(Number((one.message as { message_id: number }).message_id))).toBeLessThanOrEqual(2);
  });
});

describe("a channel's direct messages", () => {
  it("are answered in the conversation of the person who wrote", async () => {
    await start();
    const { message } = asks(ANN);
    await push({ message: { ...message, direct_messages_topic: { topic_id: 77, user: ANN } } });
    expect(bot.fake.called("sendMessage")).toMatchObject([{ chat_id: group.id, direct_messages_topic_id: 77 }]);
    expect(bot.fake.called("sendMessage")[0]).not.toHaveProperty("message_thread_id");
  });
});
