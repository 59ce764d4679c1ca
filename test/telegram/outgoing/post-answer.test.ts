import { afterEach, describe, expect, it } from "vitest";
import { createBot } from "../../../src/server.ts";
import { BRIDGE, htmlOf } from "../../fakes/news-pages.ts";
import { openReadingLibrary } from "../../fakes/reading-library.ts";
import { startFakeTelegram } from "../../fakes/telegram.ts";
import type { FakeTelegramFault } from "../../fakes/telegram-types.ts";
import { BOB, type BotInGroup, EVE, labelsOf, startInGroup } from "../ask-in-group.ts";
import type { RunTelegramOptions } from "../run-telegram.ts";
import { group, me, messageOf, privateChat } from "../updates.ts";

const WHEEL = "Who repaired the wheel?";
let bot: BotInGroup | undefined;
afterEach(() => bot?.stop());
const start = async (options?: RunTelegramOptions): Promise<BotInGroup> => {
  bot = await startInGroup(options);
  return bot;
};
const sends = () => bot!.fake.called("sendMessage");

describe("an answer in a group", () => {
  it("is shown to its asker alone, below the question, with a button that shows it to all", async () => {
    const { ask, seenBy, seenByAll } = await start();
    const { message_id } = await ask(WHEEL);
    expect(seenByAll()).toEqual([]);
    expect(seenBy(EVE)).toEqual([]);
    const [answer] = seenBy(BOB);
    expect(answer?.text).toContain("Nora Quill, a retired engineer, repaired the wheel");
    expect(answer?.reply_parameters).toEqual({ message_id });
    expect(labelsOf(answer!)).toEqual([
      "In context",
      "Receipt",
      "Copy quotation",
      "Open the article",
      "Helpful",
      "Not helpful",
      "Show to all",
    ]);
    expect(sends()).toMatchObject([{ chat_id: group.id, receiver_user_id: BOB.id }]);
  });

  it("goes there in a topic, too, in its asker's language", async () => {
    const { ask, seenBy } = await start();
    await ask(WHEEL, { message_thread_id: 5, is_topic_message: true, from: { ...BOB, language_code: "fr" } });
    expect(sends()).toMatchObject([{ message_thread_id: 5, receiver_user_id: BOB.id }]);
    expect(labelsOf(seenBy(BOB)[0]!)).toContain("Montrer à tous");
  });

  it("that is no answer is private as well, and not worth showing to all", async () => {
    const { ask, seenBy, seenByAll } = await start();
    await ask("Who won the football cup in Brazil?");
    expect(seenByAll()).toEqual([]);
    expect(seenBy(BOB)).toHaveLength(1);
    expect(labelsOf(seenBy(BOB)[0]!)).not.toContain("Show to all");
  });

  it.each([
    ["whoever speaks as the group", { sender_chat: group }],
    ["whoever asked a while ago, and may be away", { date: Math.floor(Date.now() / 1000) - 90 }],
  ])("is for all to see for %s", async (_who, more) => {
    const { ask, seenBy, seenByAll } = await start();
    await ask(WHEEL, more);
    expect(seenByAll()).toHaveLength(1);
    expect(seenBy(BOB)).toEqual([]);
    expect(labelsOf(seenByAll()[0]!)).not.toContain("Show to all");
  });

  it("is an ordinary one in a private chat", async () => {
    const { fake, push } = await start();
    const date = Math.floor(Date.now() / 1000);
    await push({ message: messageOf({ message_id: 3, date, from: BOB, text: WHEEL }) });
    expect(fake.sent(privateChat.id)).toHaveLength(1);
    expect(JSON.stringify(sends())).not.toContain("receiver_user_id");
  });

  it("is shown to all at once where the group's administrators chose so", async () => {
    const { ask, seenBy, seenByAll, fake } = await start();
    const says = (text: string, from = BOB) => ask("", { text: `/private@quote_bot ${text}`, from });
    await says("off");
    expect(seenBy(BOB).at(-1)?.text).toBe("Only the administrators of this chat can choose that.");
    fake.admins.add(`${group.id}:${EVE.id}`);
    await says("off", EVE);
    expect(seenByAll().at(-1)?.text).toMatch(/^Answers here are shown to all\./);
    await ask(WHEEL);
    expect(seenByAll().at(-1)?.text).toContain("Nora Quill");
    await says("on", EVE);
    await ask(WHEEL);
    expect(seenByAll()).toHaveLength(3);
    expect(seenBy(BOB).at(-1)?.text).toContain("Nora Quill");
  });

  it("that all see is changed for all when its question is", async () => {
    const { ask, push, question, seenBy, seenByAll, fake } = await start();
    fake.admins.clear();
    const first = await ask(WHEEL);
    fake.admins.add(`${group.id}:${me.id}`);
    const { date, message_id } = first;
    const edited_message = { ...question("How much did the restoration cost?"), date, edit_date: date, message_id };
    await push({ edited_message });
    expect(seenBy(BOB)).toEqual([]);
    expect(seenByAll().map(({ text }) => text)).toEqual([expect.stringContaining("85,000 pounds")]);
  });
});

describe("an answer that cannot be shown to one person alone", () => {
  it.each<[string, (fake: BotInGroup["fake"]) => void]>([
    ["where the bot is no administrator", (fake) => fake.admins.clear()],
    ["of somebody who is not in the group", (fake) => void fake.ephemeral.strangers.add(BOB.id)],
  ])("%s is shown to all", async (_what, prepare) => {
    const { ask, fake, seenBy, seenByAll, counts } = await start();
    prepare(fake);
    const { message_id } = await ask(WHEEL);
    expect(seenBy(BOB)).toEqual([]);
    const [answer] = seenByAll();
    expect(answer).toMatchObject({ reply_parameters: { message_id, allow_sending_without_reply: true } });
    expect(labelsOf(answer!)).not.toContain("Show to all");
    expect(await counts()).toEqual({ sent: 1 });
  });

  it("for want of rights is not tried with every question", async () => {
    const { ask, fake, seenByAll } = await start();
    fake.admins.clear();
    for (const question of [WHEEL, "How much did the restoration cost?", "When did Tomas Brandt retire?"])
      await ask(question);
    expect(seenByAll()).toHaveLength(3);
    expect(sends().filter(({ receiver_user_id }) => receiver_user_id !== undefined)).toHaveLength(1);
  });

  it("as a reply to a message that was deleted stands alone, and is still private", async () => {
    const { push, question, fake, seenBy, seenByAll } = await start();
    const message = question(WHEEL);
    fake.deleted.add(`${group.id}:${message.message_id}`);
    await push({ message });
    expect(seenByAll()).toEqual([]);
    expect(seenBy(BOB)).toHaveLength(1);
  });

  it("by a server that posts it for all stays as an ordinary one; all others are for all, and the log has one line", async () => {
    const fake = await startFakeTelegram({ ephemeral: "forgets" });
    const { ask, seenByAll, lines, push } = await start({ fake });
    await ask(WHEEL);
    await ask("How much did the restoration cost?");
    await ask("When did Tomas Brandt retire?");
    expect(seenByAll().map(({ text }) => text.length > 0)).toEqual([true, true, true]);
    for (const message of seenByAll()) expect(labelsOf(message)).not.toContain("Show to all");
    expect(sends().map(({ receiver_user_id }) => receiver_user_id)).toEqual([BOB.id, undefined, undefined]);
    expect(lines.filter((line) => line.includes("posts private answers for all to see"))).toHaveLength(1);
    // A press that was quicker than the button's end.
    const [{ message_id } = { message_id: 0 }] = seenByAll();
    const message = { message_id, date: 1, chat: group, text: "words" };
    await push({ callback_query: { id: "77", from: BOB, chat_instance: "1", message, data: "share" } });
    expect(seenByAll()).toHaveLength(3);
    expect(fake.called("answerCallbackQuery")).toMatchObject([{ text: "That is shared already." }]);
  });

  it.each<[string, FakeTelegramFault, "ambiguous" | "sent"]>([
    ["of which nobody knows whether it arrived is not repeated", { kind: "reset", done: true }, "ambiguous"],
    ["because Telegram failed is tried again, in private", { kind: "answer", status: 502, body: "" }, "sent"],
  ])("%s", async (_what, how, state) => {
    const { ask, fake, seenBy, seenByAll, counts } = await start();
    let isFirst = true;
    fake.fail(({ method, params }) => {
      if (method !== "sendMessage" || params.receiver_user_id === undefined || !isFirst) return undefined;
      isFirst = false;
      return how;
    });
    await ask(WHEEL);
    expect(await counts()).toEqual({ [state]: 1 });
    expect(seenBy(BOB)).toHaveLength(1);
    expect(seenByAll().filter(({ text }) => text.includes("Nora Quill"))).toEqual([]);
  });
});

describe("a question that nobody else saw", () => {
  const unseen = (id: number) => ({ message_id: 0, ephemeral_message_id: id, receiver_user: me });

  it("is answered where nobody else sees it, by any bot, and each for itself", async () => {
    const { ask, fake, seenBy, seenByAll } = await start();
    fake.admins.clear();
    fake.ephemeral.noteAction(group.id, BOB.id, 31);
    fake.ephemeral.noteAction(group.id, BOB.id, 32);
    await ask(WHEEL, unseen(31));
    await ask("How much did the restoration cost?", unseen(32));
    expect(seenByAll()).toEqual([]);
    expect(seenBy(BOB).map(({ reply_parameters }) => reply_parameters)).toEqual([
      { ephemeral_message_id: 31 },
      { ephemeral_message_id: 32 },
    ]);
  });

  it.each([
    ["too late", true],
    ["and the group shows answers to all", true],
    ["on a server that no longer knows of such", false],
  ])("is answered in the person's own chat when it cannot be there: %s", async (what, ephemeral) => {
    const fake = await startFakeTelegram({ ephemeral });
    const { ask, seenByAll, store } = await start({ fake });
    if (what.includes("group")) await store.memory.configure(`telegram:${group.id}`, { answers: "public" });
    fake.admins.clear();
    await ask(WHEEL, unseen(31));
    expect(seenByAll()).toEqual([]);
    expect(fake.sent(BOB.id)).toMatchObject([{ text: expect.stringContaining("Nora Quill") }]);
  });

  it("takes no message of the group's when what was said meanwhile stands in the person's own chat", async () => {
    const { site, library, close } = await openReadingLibrary();
    site.pages.set("/larn-bridge", htmlOf(BRIDGE));
    const { ask, fake, seenByAll } = await start({ change: () => createBot({ library }) });
    fake.admins.clear();
    fake.admins.add(`${group.id}:${BOB.id}`);
    await ask("", { ...unseen(31), text: `/article@quote_bot ${site.at("/larn-bridge")}` });
    await close();
    expect(seenByAll()).toEqual([]);
    expect(fake.called("editMessageText")).toEqual([]);
    expect(fake.sent(BOB.id).map(({ text }) => text)).toEqual([
      expect.stringContaining("Reading"),
      expect.stringContaining(BRIDGE.title),
    ]);
  });
});
