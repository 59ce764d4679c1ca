import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MILL } from "../chat/test-library.ts";
import { type RunningTelegram, runTelegram } from "./run-telegram.ts";
import { ann, group, messageOf } from "./updates.ts";

let bot: RunningTelegram;
beforeAll(async () => {
  bot = await runTelegram();
});
afterAll(() => bot.stop());

let nextMessage = 1000;
type Fields = Readonly<Record<string, unknown>>;
const inGroup = (fields: Fields): Fields => {
  nextMessage += 1;
  // Each is another person's, who has asked nothing before.
  const from = { ...ann, id: nextMessage, language_code: "en" };
  return messageOf({ message_id: nextMessage, date: Math.floor(Date.now() / 1000), chat: group, from, ...fields });
};
const channel = { id: -1009, type: "channel", title: "News" };
/** A channel's post as it comes into the group by itself. */
const postOf = (url: string | undefined): Fields =>
  inGroup({
    from: { id: 777000, is_bot: false, first_name: "Telegram" },
    sender_chat: channel,
    is_automatic_forward: true,
    text: "Out now: our report",
    ...(url && { entities: [{ type: "text_link", offset: 13, length: 6, url }] }),
  });
const ABOUT = "@quote_bot What is this about?";
/** What is said to a message. */
const answer = async (message: Fields): Promise<string> => {
  const before = new Set(bot.fake.messages.keys());
  bot.fake.push({ message });
  await bot.fake.until(() => [...bot.fake.messages.keys()].some((key) => !before.has(key)));
  await bot.settled();
  return [...bot.fake.messages].flatMap(([key, sent]) => (before.has(key) ? [] : [sent.text])).join("\n");
};
const comment = (post: Fields, more: Fields = {}) =>
  inGroup({ message_thread_id: post.message_id, reply_to_message: post, text: ABOUT, ...more });

describe("a comment under a channel's post", () => {
  it("is about what the post links to, when it replies to the post, to another comment, or to the bot", async () => {
    const post = postOf(MILL.url);
    bot.fake.push({ message: post });
    await bot.fake.until(() => bot.fake.pending() === 0);
    expect(await answer(comment(post))).toContain("ground its first sack of flour");
    const other = { message_id: 5, date: 1, chat: group, from: { ...ann, id: 70 }, text: "Interesting!" };
    expect(await answer(comment(post, { reply_to_message: other }))).toContain("ground its first sack of flour");
    const ours = { message_id: 6, date: 1, chat: group, from: { id: 4242, is_bot: true }, text: "An answer" };
    expect(await answer(comment(post, { reply_to_message: ours }))).toContain("ground its first sack of flour");
  });

  it("is known by its post where that never came: of privacy mode the bot sees it in the first comment", async () => {
    const post = postOf(MILL.url);
    expect(await answer(comment(post))).toContain("ground its first sack of flour");
    const other = { message_id: 5, date: 1, chat: group, from: { ...ann, id: 70 }, text: "Interesting!" };
    expect(await answer(comment(post, { reply_to_message: other }))).toContain("ground its first sack of flour");
  });

  it("is answered by messages that all reply to it: what replies to nothing stands outside of the comments", async () => {
    const long = "The council refused to pay because the building is privately owned. ".repeat(40);
    const question = comment(postOf(undefined), { text: `@quote_bot /check ${long}` });
    const before = bot.fake.called("sendMessage").length;
    await answer(question);
    const sent = bot.fake.called("sendMessage").slice(before);
    expect(sent.length).toBeGreaterThan(1);
    for (const { reply_parameters } of sent)
      expect(reply_parameters).toMatchObject({ message_id: question.message_id });
  });

  it("under a post without a link, or in a topic, is a question like any other", async () => {
    const post = postOf(undefined);
    bot.fake.push({ message: post });
    const which = "Which of the 2 articles";
    expect(await answer(comment(post, { text: ABOUT }))).toContain(which);
    expect(await answer(inGroup({ text: ABOUT }))).toContain(which);
    const linked = postOf(MILL.url);
    bot.fake.push({ message: linked });
    const topic = { message_thread_id: linked.message_id, is_topic_message: true, reply_to_message: undefined };
    expect(await answer(inGroup({ text: ABOUT, ...topic }))).toContain(which);
  });

  it("forgets with the chat's settings what its post links to", async () => {
    const post = postOf(MILL.url);
    await answer(comment(post));
    const { posts, memory } = bot.store;
    const place = `telegram:${group.id}`;
    expect(await posts.linksOf(place, String(post.message_id))).toEqual([MILL.url]);
    await memory.leave(place);
    expect(await posts.linksOf(place, String(post.message_id))).toEqual([]);
  });
});
