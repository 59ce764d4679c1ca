import { afterEach, describe, expect, it } from "vitest";
import { LIGHTHOUSE, MILL } from "../../chat/test-library.ts";
import type { SentMessage } from "../../fakes/telegram-types.ts";
import { type RunningTelegram, type RunTelegramOptions, runTelegram } from "../run-telegram.ts";
import { ann, group, messageOf, pressUpdate, privateChat } from "../updates.ts";

let bot: RunningTelegram | undefined;
afterEach(() => bot?.stop());

const bob = { ...ann, id: 8, language_code: "en" };
let nextMessage = 1;
const start = async (options: RunTelegramOptions = {}) => {
  const running = await runTelegram({ correct: true, ...options });
  bot = running;
  const ask = async (text: string, more: Readonly<Record<string, unknown>> = {}): Promise<SentMessage> => {
    const before = new Set(running.fake.messages.keys());
    nextMessage += 1;
    const date = Math.floor(Date.now() / 1000);
    running.fake.push({ message: messageOf({ message_id: nextMessage, date, from: bob, text, ...more }) });
    await running.fake.until(() => [...running.fake.messages.keys()].some((key) => !before.has(key)));
    await running.settled();
    return [...running.fake.messages].find(([key]) => !before.has(key))![1];
  };
  const shown = ({ chat_id, message_id }: SentMessage) => running.fake.messages.get(`${chat_id}:${message_id}`);
  const edits = () => running.fake.called("editMessageText");
  /** Another article changes, an answer on it is corrected: whatever was to be corrected before is. */
  const settled = async () => {
    const last = await ask("When did Tomas Brandt retire?");
    await running.put({ ...LIGHTHOUSE, text: LIGHTHOUSE.text.replace("after 31 years", "after 33 years") });
    await running.fake.until(() => shown(last)?.text.includes("33 years") ?? false);
    await running.settled();
  };
  return { ...running, ask, shown, edits, settled };
};
const COSTLY = { ...MILL, text: MILL.text.replace("85,000", "95,000") };

describe("an answer on Telegram whose article changes", () => {
  it("says so in its own message, with the old words struck through and the new below, and no buttons", async () => {
    const { ask, put, fake, shown } = await start();
    const answer = await ask("How much did the restoration cost?");
    expect(answer.text).toContain("85,000 pounds");
    await put(COSTLY);
    await fake.until(() => shown(answer)?.text.includes("95,000") ?? false);
    const corrected = shown(answer)!;
    const old = "The restoration cost 85,000 pounds, most of it from a lottery grant.";
    expect(corrected.text).toBe(
      [
        "The article has changed since this answer.",
        "It said:",
        old,
        "It says now:",
        old.replace("85,000", "95,000"),
        "Old water mill at Hadley grinds flour again · paragraph 3",
      ].join("\n"),
    );
    const { entities, reply_markup } = fake.called("editMessageText").at(-1) as {
      entities: { type: string; offset: number; length: number }[];
      reply_markup?: unknown;
    };
    const struck = entities.find(({ type }) => type === "strikethrough")!;
    expect(corrected.text.slice(struck.offset, struck.offset + struck.length)).toBe(old);
    expect(reply_markup).toBeUndefined();
  });

  it("is corrected once, and a second change is not told again", async () => {
    const { ask, put, fake, shown, edits, settled } = await start();
    const answer = await ask("How much did the restoration cost?");
    await put(COSTLY);
    await fake.until(() => shown(answer)?.text.includes("95,000") ?? false);
    await put(MILL);
    await settled();
    expect(edits().filter(({ message_id }) => message_id === answer.message_id)).toHaveLength(1);
  });

  it("stays as it is where other words changed, or its own moved", async () => {
    const { ask, put, edits, settled } = await start();
    const answer = await ask("How much did the restoration cost?");
    await put({ ...MILL, text: MILL.text.replace("Herons have", "A new paragraph stands here now.\n\nSwans have") });
    await put({ ...MILL, text: MILL.text.replace("\n\nThe water", "\n\nA new paragraph stands here.\n\nThe water") });
    await settled();
    expect(edits().filter(({ message_id }) => message_id === answer.message_id)).toEqual([]);
  });

  it("in a group and in a topic is corrected there, in the language in which it was answered", async () => {
    const { ask, put, fake, shown } = await start();
    const chat = { ...group, is_forum: true };
    const where = { chat, message_thread_id: 5, is_topic_message: true, from: ann };
    const answer = await ask("@quote_bot How much did the restoration cost?", where);
    await put(COSTLY);
    await fake.until(() => shown(answer)?.text.includes("95,000") ?? false);
    expect(shown(answer)?.text).toContain("L’article a changé depuis cette réponse.");
  });

  it("is corrected by what its message shows now, after a button changed it", async () => {
    const { ask, put, fake, shown, settled, edits } = await start();
    const answer = await ask("How much did the restoration cost?");
    const rows = answer.reply_markup as { inline_keyboard: { text: string; callback_data?: string }[][] };
    const button = rows.inline_keyboard.flat().find(({ text }) => text === "In context")!;
    const message = { message_id: answer.message_id, chat: privateChat, reply_markup: rows };
    const { callback_query } = pressUpdate({ message, from: bob, data: button.callback_data });
    fake.push({ callback_query });
    await fake.until(() => shown(answer)?.text.includes("The council refused") ?? false);
    // The button's answer may still be on its way into the store: the message waits for it.
    await put(COSTLY);
    await fake.until(() => shown(answer)?.text.includes("95,000") ?? false);
    expect(shown(answer)?.text).toContain("The council refused");
    await settled();
    // The button's, and one correction.
    expect(edits().filter(({ message_id }) => message_id === answer.message_id)).toHaveLength(2);
  });

  it("was deleted: nothing is posted instead", async () => {
    const { ask, put, fake, settled, counts } = await start();
    const answer = await ask("How much did the restoration cost?");
    fake.messages.delete(`${answer.chat_id}:${answer.message_id}`);
    await put(COSTLY);
    await fake.until(() => fake.called("editMessageText").length > 0);
    const sent = fake.called("sendMessage").length;
    await settled();
    // The question of `settled` itself.
    expect(fake.called("sendMessage")).toHaveLength(sent + 1);
    expect((await counts()).failed).toBeUndefined();
  });

  it("is nobody's any more after /forget", async () => {
    const { ask, put, edits, settled } = await start();
    const answer = await ask("How much did the restoration cost?");
    await ask("/forget");
    await put(COSTLY);
    await settled();
    expect(edits().filter(({ message_id }) => message_id === answer.message_id)).toEqual([]);
  });

  it("is corrected after a restart, too, of what changed meanwhile", async () => {
    const first = await start();
    const answer = await first.ask("How much did the restoration cost?");
    await first.stop({ keep: true });
    const { put, fake, shown } = await start({ fake: first.fake, directory: first.directory });
    await put(COSTLY);
    await fake.until(() => shown(answer)?.text.includes("95,000") ?? false);
  });

  it("stays as it is where corrections are switched off", async () => {
    const { ask, put, edits } = await start({ correct: false });
    await ask("How much did the restoration cost?");
    await put(COSTLY);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(edits()).toEqual([]);
    expect(await bot?.store.quoted.versions()).toEqual([]);
  });
});
