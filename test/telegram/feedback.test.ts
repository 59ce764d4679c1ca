import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SentMessage } from "../fakes/telegram-types.ts";
import { type RunningTelegram, runTelegram } from "./run-telegram.ts";
import { ann, group, messageOf, privateChat } from "./updates.ts";

const operator = { id: 8, is_bot: false, first_name: "Ola", language_code: "en" };
const now = () => Math.floor(Date.now() / 1000);
let bot: RunningTelegram;
let nextMessage = 500;
beforeAll(async () => {
  bot = await runTelegram({ config: { admins: new Set([operator.id]) } });
});
afterAll(() => bot.stop());

const push = async (update: Readonly<Record<string, unknown>>): Promise<SentMessage[]> => {
  const before = new Set(bot.fake.messages.keys());
  bot.fake.push(update);
  await bot.fake.until(() => bot.fake.pending() > 0);
  await bot.settled();
  return [...bot.fake.messages].filter(([key]) => !before.has(key)).map(([, sent]) => sent);
};
const say = (text: string, more: Readonly<Record<string, unknown>> = {}) => {
  nextMessage += 1;
  return push({ message: messageOf({ message_id: nextMessage, date: now(), text, ...more }) });
};
type Keyboard = { inline_keyboard: readonly (readonly { text: string; callback_data?: string }[])[] };
const press = (sent: SentMessage, label: string, from = ann, replied?: Readonly<Record<string, unknown>>) => {
  const buttons = (sent.reply_markup as Keyboard).inline_keyboard.flat();
  const data = buttons.find(({ text }) => text === label)?.callback_data;
  const message = {
    message_id: sent.message_id,
    date: now(),
    chat: privateChat,
    reply_markup: sent.reply_markup,
    ...(replied && { reply_to_message: replied }),
  };
  nextMessage += 1;
  return push({ callback_query: { id: `${nextMessage}`, from, chat_instance: "1", message, data } });
};
const votes = async () => {
  const { passages } = await bot.store.stats.read("2000-01-01");
  return passages.map(({ paragraph, answers, good, bad }) => ({ paragraph, answers, good, bad }));
};

describe("a vote on an answer in Telegram", () => {
  it("is counted once a person, and thanked for; the question it was no help for is a miss", async () => {
    const [sent] = await say("Who repaired the wheel?");
    await press(sent!, "Pas utile");
    await press(sent!, "Pas utile");
    expect(bot.fake.called("answerCallbackQuery").map(({ text }) => text)).toEqual(["Merci.", "Merci."]);
    expect(await votes()).toEqual([{ paragraph: 1, answers: 1, good: 0, bad: 1 }]);
    await press(sent!, "Utile", operator);
    expect(await votes()).toEqual([{ paragraph: 1, answers: 1, good: 1, bad: 1 }]);
    const { misses } = await bot.store.stats.read("2000-01-01");
    expect(misses).toMatchObject([{ cause: "unhelpful", asks: "who", words: "repaired wheel", count: 1 }]);
  });
});

describe("/misses in Telegram", () => {
  const ola = { from: operator, chat: { id: operator.id, type: "private", first_name: "Ola" } };

  it("tells an operator in private what was asked, as plain text", async () => {
    await say("Who won the *football* cup <b>in</b> Brazil?");
    const [sent] = await say("/misses", ola);
    expect(sent?.text).toMatch(/^2 questions since \d{4}-\d\d-\d\d, 50 % answered\.\n2 votes, 50 % helpful\./);
    expect(sent?.text).toContain("1 × who: won football cup brazil");
    expect(sent).not.toHaveProperty("parse_mode");
  });

  it("shows what a reader wanted the newsroom to know, as it was asked", async () => {
    const text = "  Who won the *football* cup <in> Brazil?";
    const [refused] = await say(text);
    const label = "Prévenir la rédaction";
    const question = messageOf({ message_id: nextMessage, date: now(), text });
    await press(refused!, label, ann, question);
    expect(bot.fake.called("answerCallbackQuery").at(-1)?.text).toMatch(/^C’est fait/);
    expect(JSON.stringify(bot.fake.called("editMessageReplyMarkup").at(-1))).not.toContain(label);
    const [sent] = await say("/misses", ola);
    expect(sent?.text).toContain("• Who won the *football* cup <in> Brazil?");
  });

  it("has nothing of a question that can no longer be read, and its reader is told so", async () => {
    const [refused] = await say("Who stole the moon?");
    await press(refused!, "Prévenir la rédaction");
    expect(bot.fake.called("answerCallbackQuery").at(-1)?.text).toMatch(/^Je ne peux plus lire/);
    const [sent] = await say("/misses", ola);
    expect(sent?.text).not.toContain("• Who stole");
  });

  it("is told to nobody else, and to no group", async () => {
    const [reader] = await say("/misses");
    expect(reader?.text).toBe(
      `Seuls les responsables du robot peuvent voir cela, en privé. Votre identifiant est ${ann.id}.`,
    );
    const [inGroup] = await say("/misses@quote_bot", { from: operator, chat: group });
    expect(inGroup?.text).toBe("Only the bot's operators can see that, in a private chat.");
  });

  it("stands in the help of operators alone", async () => {
    const [reader] = await say("/help");
    expect(reader?.text).not.toContain("/misses");
    const [mine] = await say("/help", ola);
    expect(mine?.text).toContain("/misses");
  });
});
