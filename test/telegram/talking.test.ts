import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SentMessage } from "../fakes/telegram-types.ts";
import { type RunningTelegram, runTelegram } from "./run-telegram.ts";
import { ann, group, me, membershipUpdate, messageOf, privateChat } from "./updates.ts";

/** What is said to the bot now, as an update without an id. */
const now = () => Math.floor(Date.now() / 1000);
let nextMessage = 1;
const message = (fields: Readonly<Record<string, unknown>>) => {
  nextMessage += 1;
  return messageOf({ message_id: nextMessage, date: now(), ...fields });
};

let bot: RunningTelegram;
beforeAll(async () => {
  bot = await runTelegram();
});
afterAll(() => bot.stop());

/** The messages that an update is answered with. */
const answers = async (update: Readonly<Record<string, unknown>>): Promise<SentMessage[]> => {
  const before = new Set(bot.fake.messages.keys());
  bot.fake.push(update);
  await bot.fake.until(() => bot.fake.pending() > 0);
  await bot.settled();
  return [...bot.fake.messages].filter(([key]) => !before.has(key)).map(([, sent]) => sent);
};

const last = <T>(list: readonly T[]): T => list[list.length - 1]!;

describe("a question in private", () => {
  it("is answered with the article's words, as a reply, without a link preview or a parse mode", async () => {
    const question = message({ text: "Who repaired the wheel?" });
    const [sent] = await answers({ message: question });
    expect(sent?.text).toContain("Nora Quill, a retired engineer, repaired the wheel with forty volunteers.");
    expect(last(bot.fake.called("sendMessage"))).toMatchObject({
      chat_id: privateChat.id,
      link_preview_options: { is_disabled: true },
      reply_parameters: { message_id: question.message_id, allow_sending_without_reply: true },
    });
    expect(last(bot.fake.called("sendMessage"))).not.toHaveProperty("parse_mode");
  });

  it("that the article does not answer is refused in the person's language", async () => {
    const [sent] = await answers({ message: message({ text: "Who won the football cup in Brazil?" }) });
    expect(sent?.text).toMatch(/passage/);
    expect(sent?.text).toMatch(/Je n’ai trouvé/);
  });

  it("and another one in the same message are answered one by one, each with its buttons", async () => {
    const sent = await answers({
      message: message({ text: "Who repaired the wheel?\nHow much did it all cost? Thanks" }),
    });
    expect(sent.map(({ text }) => text.split("\n")[0])).toEqual([
      "Who repaired the wheel?",
      "How much did it all cost?",
    ]);
    expect(sent[0]?.text).toContain("Nora Quill");
    for (const one of sent) expect(one).toMatchObject({ reply_markup: { inline_keyboard: expect.any(Array) } });
  });

  it("is answered once, when the same update comes again", async () => {
    const update = { update_id: 500_000, message: message({ text: "Who repaired the wheel?" }) };
    expect(await answers(update)).toHaveLength(1);
    expect(await answers(update)).toHaveLength(0);
  });
});

describe("a link", () => {
  it.each(["/forget", "/ /forget", "/article lighthouse", " /language fr", "“/forget”"])(
    "asks %j, and does nothing else",
    async (text) => {
      await answers({ message: message({ text: "/article mill" }) });
      const payload = `q_${Buffer.from(text).toString("base64url")}`;
      const [sent] = await answers({ message: message({ text: `/start ${payload}` }) });
      expect(sent?.text).toMatch(/Je n’ai trouvé|Il n’y a pas de question/);
      expect(await bot.store.memory.settings(`telegram:${privateChat.id}`)).toEqual({ article: "mill" });
      await answers({ message: message({ text: "/article all" }) });
    },
  );
});

describe("a question in a group", () => {
  it("is answered in its topic", async () => {
    const topic = { chat: group, message_thread_id: 77, is_topic_message: true };
    await answers({ message: message({ ...topic, text: "/ask@quote_bot Who repaired the wheel?" }) });
    expect(last(bot.fake.called("sendMessage"))).toMatchObject({ chat_id: group.id, message_thread_id: 77 });
  });

  it("is met with silence when it is for somebody else", async () => {
    expect(await answers({ message: message({ chat: group, text: "Who repaired the wheel?" }) })).toEqual([]);
  });
});

describe("an answer that is checked", () => {
  it("is verbatim, whatever the bot says around the article's words", async () => {
    const question = message({ text: "What did the restoration cost?" });
    const [answer] = await answers({ message: question });
    const { text, entities, message_id } = answer!;
    const reply_to_message = { message_id, date: now(), chat: privateChat, from: me, text, entities };
    const [verdict] = await answers({ message: message({ text: "/check", reply_to_message }) });
    expect(verdict?.text).toMatch(/^Textuel/);
  });
});

describe("a corrected question", () => {
  it("has its answer corrected, in place", async () => {
    const question = message({ text: "Who repaired the wheel?" });
    const [before] = await answers({ message: question });
    const after = await answers({
      edited_message: { ...question, text: "What did the restoration cost?", edit_date: now() },
    });
    expect(after).toEqual([]);
    expect(bot.fake.messages.get(`${privateChat.id}:${before?.message_id}`)?.text).toContain("85,000 pounds");
  });

  it("has the bare words of its new answer where Telegram refuses what is around them", async () => {
    const question = message({ text: "Who repaired the wheel?" });
    const [before] = await answers({ message: question });
    const description = "Bad Request: inline keyboard button URL 'https://example.org' is invalid: Wrong HTTP URL";
    bot.fake.fail(({ method, params }) =>
      method === "editMessageText" && params.reply_markup !== undefined
        ? { kind: "refuse", code: 400, description }
        : undefined,
    );
    await answers({ edited_message: { ...question, text: "What did the restoration cost?", edit_date: now() } });
    bot.fake.fail(() => undefined);
    expect(bot.fake.messages.get(`${privateChat.id}:${before?.message_id}`)?.text).toContain("85,000 pounds");
  });

  it("is answered anew when its answer was deleted", async () => {
    const question = message({ text: "Who repaired the wheel?" });
    const [before] = await answers({ message: question });
    bot.fake.messages.delete(`${privateChat.id}:${before?.message_id}`);
    const after = await answers({
      edited_message: { ...question, text: "What did the restoration cost?", edit_date: now() },
    });
    expect(after).toHaveLength(1);
  });
});

describe("a button", () => {
  const press = async (sent: SentMessage, label: string) => {
    const rows = (sent.reply_markup as { inline_keyboard: { text: string; callback_data?: string }[][] })
      .inline_keyboard;
    const data = rows.flat().find(({ text }) => text === label)?.callback_data;
    const pressed = { id: String(Math.random()), from: ann, chat_instance: "1", data };
    const message = { message_id: sent.message_id, date: now(), chat: privateChat, reply_markup: sent.reply_markup };
    await answers({ callback_query: { ...pressed, message } });
    return last(bot.fake.called("answerCallbackQuery"));
  };
  const standing = (sent: SentMessage) => bot.fake.messages.get(`${privateChat.id}:${sent.message_id}`)!;
  const labelsOf = (sent: SentMessage) =>
    (sent.reply_markup as { inline_keyboard: { text: string }[][] }).inline_keyboard.flat().map(({ text }) => text);

  it("shows the excerpt in its context, in the same message", async () => {
    const [sent] = await answers({ message: message({ text: "Who repaired the wheel?" }) });
    await press(sent!, "Dans le contexte");
    expect(standing(sent!).text).not.toBe(sent!.text);
    expect(standing(sent!).text).toContain("repaired the wheel");
  });

  it("takes an opinion with thanks, and only its row goes", async () => {
    const [sent] = await answers({ message: message({ text: "Who repaired the wheel?" }) });
    const toast = await press(sent!, "Utile");
    expect(String(toast.text).length).toBeGreaterThan(3);
    expect(labelsOf(standing(sent!))).not.toContain("Utile");
    expect(labelsOf(standing(sent!))).toContain("Dans le contexte");
    expect(standing(sent!).text).toBe(sent!.text);
  });

  it("of an article that is gone says so", async () => {
    const [sent] = await answers({ message: message({ text: "Who repaired the wheel?" }) });
    const forged = {
      ...sent!,
      reply_markup: { inline_keyboard: [[{ text: "x", callback_data: "c:AAAAAAAAAAAAAAAAAA" }]] },
    };
    expect(String((await press(forged, "x")).text).length).toBeGreaterThan(3);
    expect(standing(sent!).text).toBe(sent!.text);
  });
});

describe("choosing the article of a group", () => {
  const choose = (from: object, more: object = {}) =>
    answers({ message: message({ chat: group, from, text: "/article lighthouse", ...more }) });

  it("is for administrators", async () => {
    const [refused] = await choose({ ...ann, id: 70 });
    bot.fake.admins.add(`${group.id}:71`);
    const [done] = await choose({ ...ann, id: 71 });
    expect(done?.text).toContain("Skerry");
    expect(refused?.text).not.toContain("Skerry");
  });

  it("is for anonymous administrators, who speak as the group", async () => {
    const [done] = await choose({ id: 1087968824, is_bot: true, first_name: "Group" }, { sender_chat: group });
    expect(done?.text).toContain("Skerry");
  });
});

describe("whatever is asked", () => {
  it.each([
    ["a word", "wheel"],
    ["spaces", "   "],
    ["only punctuation", "?!…"],
    ["only stop words", "the of and"],
    ["4,096 times a letter", "a".repeat(4096)],
    ["emoji", "👩‍👩‍👧👍🏽"],
    ["letters with twenty marks", `w${"\u0301".repeat(20)}heel`],
    ["a zero byte", "who\0repaired"],
    ["half a surrogate pair", "who \ud800 repaired"],
    ["right-to-left marks", "\u202ewho repaired\u202c \u200f"],
    ["decomposed letters", "cafe\u0301 wheel"],
    ["a Turkish capital", "İSTANBUL wheel"],
    ["Chinese", "谁修好了水车"],
    ["a pattern", "(a+)+$ .* [wheel"],
    ["operators", "=wheel !mill | 'x ^a $"],
    ["property names", "__proto__ constructor toString"],
    ["paths and templates", "../../etc/passwd %00 $(id) {{7*7}}"],
    ["SQL", "'; DROP TABLE inbox; --"],
    ["mass mentions", "@everyone @here <@&1>"],
    ["markup", "<b>wheel</b> *wheel* [x](javascript:alert(1))"],
  ])("%s gets one sane answer", async (_, text) => {
    expect(await answers({ message: message({ text }) })).toHaveLength(1);
    expect(await bot.counts()).not.toHaveProperty("failed");
  });
});

describe("other occasions", () => {
  it("being added to a group is answered with a word of welcome", async () => {
    const [sent] = await answers({
      ...membershipUpdate("left", "member"),
      update_id: undefined,
      my_chat_member: { ...(membershipUpdate("left", "member").my_chat_member as object), date: now() },
    });
    expect(sent?.text.length).toBeGreaterThan(20);
  });
  it("a sticker in private is answered with one line", async () => {
    expect(await answers({ message: message({ sticker: {} }) })).toHaveLength(1);
  });
  it("unknown updates and garbage are passed over", async () => {
    expect(await answers({ poll: {}, new_kind: { a: 1 } })).toEqual([]);
    expect(await answers({ message: null })).toEqual([]);
    expect(await answers({ message: { text: 5 } })).toEqual([]);
  });
});

describe("menus", () => {
  it("are set for every language and scope, and show administrators what is theirs", () => {
    const menu = (scope: string, language?: string) =>
      (bot.fake.menus.get(JSON.stringify([{ type: scope }, language])) as { command: string; description: string }[]) ??
      [];
    const names = (scope: string, language?: string) => menu(scope, language).map(({ command }) => command);
    expect(names("all_group_chats")).toContain("ask");
    expect(names("all_group_chats")).not.toContain("article");
    expect(names("all_chat_administrators", "fr")).toContain("article");
    expect(names("all_private_chats", "km")).toEqual(names("all_chat_administrators", "km"));
    expect(menu("all_private_chats", "fr")).not.toEqual(menu("all_private_chats"));
  });
});
