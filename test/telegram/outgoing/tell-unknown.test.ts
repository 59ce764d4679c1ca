import { afterEach, describe, expect, it } from "vitest";
import type { FakeTelegramFault } from "../../fakes/telegram-types.ts";
import { ask, bot, failOnce, lastMessage, question, start, WHEEL } from "../asked-bot.ts";
import { ann, group } from "../updates.ts";

afterEach(() => bot.stop());

/** A message that offers to ask a question again. */
const againOn = (message: number) => ({
  reply_parameters: { message_id: message },
  reply_markup: { inline_keyboard: [[{ text: "Ask again", callback_data: "again" }]] },
});

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
    expect(word).toMatchObject({ text: expect.stringContaining("do not know"), ...againOn(lastMessage) });
    expect(more).toEqual([]);
    expect([...bot.fake.reactions.keys()]).toEqual([`7:${lastMessage}`]);
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
      reply_parameters: { message_id: lastMessage },
    });
    expect(bot.fake.called("answerCallbackQuery")).toHaveLength(1);
    expect(await bot.counts()).toEqual({ ambiguous: 1, sent: 1 });
  });

  describe("to somebody else's words", () => {
    const bob = { ...ann, id: 8, first_name: "Bob", language_code: "en" };
    /** Bob's words, to which no answer is known to have come, and what the administrator sees who presses the button. */
    const againTo = async (text: string, fields: Readonly<Record<string, unknown>> = {}, presser: object = ann) => {
      await start();
      bot.fake.admins.add(`${group.id}:${ann.id}`);
      failOnce({ kind: "reset", done: false });
      const asked = question(text, bob.id, { chat: group, from: bob, ...fields });
      await ask(asked);
      await bot.fake.until(() => bot.fake.sent().length > 0);
      const [word] = bot.fake.sent();
      expect(word?.text).toContain("do not know");
      const pressed = { message_id: word?.message_id, chat: group, date: 1, reply_to_message: asked.message };
      await ask({
        callback_query: { id: "99", from: { ...presser, language_code: "en" }, data: "again", message: pressed },
      });
      return bot.fake.sent().at(-1)?.text;
    };

    it("comes when an administrator asks again, who runs no command of theirs by it", async () => {
      expect(await againTo("/article lighthouse")).toContain("Tomas Brandt");
      await ask(question("/article", bob.id, { chat: group, from: bob }));
      expect(bot.fake.sent().at(-1)?.text).not.toContain("Skerry");
    });

    it("is not given with the rights of a group for which somebody spoke", async () => {
      const spoken = { sender_chat: group, from: { id: 1087968824, is_bot: true, first_name: "Group" } };
      expect(await againTo("/article lighthouse", spoken, bob)).toContain("Tomas Brandt");
    });

    it("answers a question or checks a quotation that they wrote as a command", async () => {
      expect(await againTo(`/ask ${WHEEL}`)).toContain("Nora Quill");
    });

    it("reads a command that was forwarded as words, also where who forwarded it asks again", async () => {
      expect(await againTo("/forget", { forward_origin: { type: "user" } }, bob)).toContain("no passage");
    });
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
        message_id: lastMessage - 1,
        edit_date: Date.now() / 1000,
        text: "What did the restoration cost?",
      },
    });
    expect(bot.fake.messages.get(`7:${sent?.message_id}`)?.text).toContain("85,000");
    expect(await bot.counts()).toEqual({ sent: 2 });
  });
});
