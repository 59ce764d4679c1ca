import { afterEach, describe, expect, it } from "vitest";
import { MILL } from "../../chat/test-library.ts";
import type { SentMessage } from "../../fakes/telegram-types.ts";
import { type RunningTelegram, type RunTelegramOptions, runTelegram } from "../run-telegram.ts";
import { ann, group, membershipUpdate, messageOf, pressUpdate, privateChat } from "../updates.ts";

let bot: RunningTelegram | undefined;
afterEach(() => bot?.stop());

const channel = { id: -1009, type: "channel", title: "The paper" };
const bob = { ...ann, id: 8, language_code: "en" };
const COST = "The restoration cost 85,000 pounds, most of it from a lottery grant.";
const [headline, , , cost] = MILL.text.split("\n\n");
const QUESTION = "@quote_bot How much did the restoration cost?";
const now = () => Math.floor(Date.now() / 1000);
let nextMessage = 1;

const start = async (options: RunTelegramOptions = {}) => {
  const running = await runTelegram(options);
  bot = running;
  const { fake } = running;
  /** Something is posted, and seen by the bot. */
  const post = async (kind: "channel_post" | "message", fields: Readonly<Record<string, unknown>>) => {
    nextMessage += 1;
    const message = fake.post({ message_id: nextMessage, date: now(), ...fields });
    fake.push({ [kind]: message });
    await fake.until(() => fake.pending() > 0);
    await running.settled();
    return nextMessage;
  };
  const ask = async (text = QUESTION, more: Readonly<Record<string, unknown>> = {}): Promise<SentMessage> => {
    const before = new Set(fake.messages.keys());
    nextMessage += 1;
    fake.push({ message: messageOf({ message_id: nextMessage, date: now(), chat: group, from: bob, text, ...more }) });
    await fake.until(() => [...fake.messages.keys()].some((key) => !before.has(key)));
    await running.settled();
    return [...fake.messages].find(([key]) => !before.has(key))![1];
  };
  const kept = (chat: number) => running.store.posts.find(`telegram:${chat}`, "mill");
  return { ...running, post, ask, kept };
};
/** How a channel's post comes into the group that belongs to it. */
const forwarded = (text: string, more: Readonly<Record<string, unknown>> = {}) => ({
  chat: group,
  from: { id: 777000, is_bot: false, first_name: "Telegram" },
  sender_chat: channel,
  is_automatic_forward: true,
  forward_origin: { type: "channel", chat: channel, message_id: 3, date: 1 },
  text,
  ...more,
});

describe("an answer where its article was posted", () => {
  it("replies to the very words in the post, which Telegram marks there", async () => {
    const { post, ask } = await start();
    const message_id = await post("message", forwarded(MILL.text.trim()));
    const answer = await ask();
    expect(answer).toMatchObject({ chat_id: group.id, reply_parameters: { message_id, quote: COST } });
    expect(answer.text).toContain(COST);
  });

  it("replies to the post in the channel where the bot does not see what comes into the group", async () => {
    const { post, ask, fake } = await start();
    fake.linked.set(group.id, channel.id);
    const message_id = await post("channel_post", { chat: channel, sender_chat: channel, text: cost });
    expect(await ask()).toMatchObject({ reply_parameters: { message_id, chat_id: channel.id, quote: COST } });
    await ask();
    expect(fake.called("getChat")).toHaveLength(1);
  });

  it("does not reply to the channel where that would stand outside of the thread in which it is asked", async () => {
    const { post, ask, fake } = await start();
    fake.linked.set(group.id, channel.id);
    await post("channel_post", { chat: channel, sender_chat: channel, text: cost });
    const answer = await ask(QUESTION, { message_thread_id: 5 });
    expect(answer.text).toContain(COST);
    expect(fake.called("sendMessage").at(-1)).toMatchObject({
      reply_parameters: { message_id: nextMessage, allow_sending_without_reply: true },
    });
  });

  it("finds the words in a caption, and by the sentence where the passage goes on", async () => {
    const { post, ask } = await start();
    const words = "Nora Quill, a retired engineer, repaired the wheel with forty volunteers.";
    const link = { type: "text_link", offset: 0, length: 4, url: `${MILL.url}/?from=channel#top` };
    const caption = { caption: `Read on.\n${words}`, caption_entities: [link], photo: [{ file_id: "1" }] };
    const message_id = await post("message", { ...forwarded(""), text: undefined, ...caption });
    expect(await ask("@quote_bot Who repaired the wheel?")).toMatchObject({
      reply_parameters: { message_id, quote: words },
    });
  });

  it("in private replies to the post that its person forwarded", async () => {
    const { post, ask } = await start();
    const message_id = await post("message", {
      chat: privateChat,
      from: ann,
      forward_origin: { type: "channel", chat: channel, message_id: 3, date: 1 },
      text: `${headline}\n\n${cost}`,
    });
    const answer = await ask("How much did the restoration cost?", { chat: privateChat, from: ann });
    expect(answer).toMatchObject({ chat_id: privateChat.id, reply_parameters: { message_id, quote: COST } });
  });

  it("keeps its buttons: who asked presses them, and the answer's own message changes", async () => {
    const { post, ask, fake } = await start();
    const posted = forwarded(MILL.text.trim());
    const message_id = await post("message", posted);
    const answer = await ask();
    const rows = answer.reply_markup as { inline_keyboard: { text: string; callback_data?: string }[][] };
    const button = rows.inline_keyboard.flat().find(({ text }) => text === "In context")!;
    const message = {
      message_id: answer.message_id,
      chat: group,
      reply_markup: rows,
      reply_to_message: { message_id, ...posted },
    };
    fake.push({ callback_query: pressUpdate({ message, from: bob, data: button.callback_data }).callback_query });
    await fake.until(() => fake.called("editMessageText").length > 0);
    expect(fake.called("editMessageText")[0]).toMatchObject({ message_id: answer.message_id });
  });
});

describe("an answer is an ordinary reply to its question", () => {
  const isOrdinary = (answer: SentMessage) =>
    expect(answer.reply_parameters).toEqual({ message_id: expect.any(Number), allow_sending_without_reply: true });

  it("where the post does not have its words; Telegram is asked once", async () => {
    const { post, ask, fake } = await start();
    await post("message", forwarded(MILL.text.split("\n\n").slice(0, 3).join("\n\n")));
    isOrdinary(await ask());
    const tried = fake.called("sendMessage").length;
    isOrdinary(await ask());
    expect(fake.called("sendMessage")).toHaveLength(tried + 1);
  });

  it("where the post has them in bold: a quote would have to be bold, too", async () => {
    const { post, ask } = await start();
    await post("message", forwarded(cost!, { entities: [{ type: "bold", offset: 4, length: 11 }] }));
    isOrdinary(await ask());
  });

  it("where the post was deleted, which is then forgotten", async () => {
    const { post, ask, fake, kept } = await start();
    const message_id = await post("message", forwarded(MILL.text.trim()));
    fake.messages.delete(`${group.id}:${message_id}`);
    isOrdinary(await ask());
    expect(await kept(group.id)).toBeUndefined();
  });

  it.each([
    ["anybody said the words", { chat: group, from: bob, text: MILL.text.trim() }],
    ["somebody speaks as a channel of their own", { chat: group, sender_chat: { ...channel, id: -1077 }, text: cost }],
    ["somebody forwarded them from anywhere", { chat: group, from: bob, text: cost, forward_origin: { type: "user" } }],
    [
      "there is a link and nothing to quote",
      forwarded(`New: ${MILL.url}`, { entities: [{ type: "url", offset: 5, length: 24 }] }),
    ],
    ["there are other words", forwarded("Good morning! The paper is out; read it over your breakfast, as ever.")],
  ])("where %s", async (_what, message) => {
    const { post, ask, kept } = await start();
    await post("message", message);
    expect(await kept(group.id)).toBeUndefined();
    isOrdinary(await ask());
  });

  it("where a server is too old to know what is asked", async () => {
    const { post, ask, fake } = await start();
    await post("message", forwarded(MILL.text.trim()));
    fake.fail(({ params }) =>
      (params.reply_parameters as { quote?: string } | undefined)?.quote === undefined
        ? undefined
        : { kind: "refuse", code: 400, description: 'Bad Request: field "quote" is unknown' },
    );
    isOrdinary(await ask());
  });
});

describe("where articles were posted", () => {
  it("is kept as chat, message and article, as long as the settings of the chat", async () => {
    const { post, kept, fake, store, settled } = await start();
    const message_id = await post("message", forwarded(MILL.text.trim()));
    expect(await kept(group.id)).toBe(String(message_id));
    expect(await store.posts.find(`telegram:${group.id}`, "lighthouse")).toBeUndefined();
    fake.push({ my_chat_member: membershipUpdate("member", "kicked").my_chat_member });
    await expect.poll(() => kept(group.id)).toBeUndefined();
    await settled();
  });

  it("goes with a group that becomes a supergroup, and with a person who is forgotten", async () => {
    const { post, kept, fake, ask } = await start();
    const small = { id: -55, type: "group", title: "News" };
    await post("message", { ...forwarded(MILL.text.trim()), chat: small });
    fake.push({ message: messageOf({ chat: small, migrate_to_chat_id: -1055, date: now(), text: undefined }) });
    await expect.poll(() => kept(-1055)).toBeDefined();
    expect(await kept(-55)).toBeUndefined();
    const forward_origin = { type: "channel", chat: channel, message_id: 3, date: 1 };
    await post("message", { chat: privateChat, from: ann, forward_origin, text: MILL.text.trim() });
    expect(await kept(privateChat.id)).toBeDefined();
    await ask("/forget", { chat: privateChat, from: ann });
    expect(await kept(privateChat.id)).toBeUndefined();
  });

  it("is asked for: channel posts are among the updates that Telegram sends", async () => {
    const { fake } = await start();
    await fake.until(() => fake.called("getUpdates").length > 0);
    expect(fake.called("getUpdates")[0]?.allowed_updates).toContain("channel_post");
  });
});
