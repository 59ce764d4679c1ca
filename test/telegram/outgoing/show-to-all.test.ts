import { afterEach, describe, expect, it } from "vitest";
import { MILL } from "../../chat/test-library.ts";
import { BOB, type BotInGroup, EVE, labelsOf, rowsOf, startInGroup } from "../ask-in-group.ts";
import type { RunTelegramOptions } from "../run-telegram.ts";
import { group } from "../updates.ts";

const WHEEL = "Who repaired the wheel?";
let bot: BotInGroup | undefined;
afterEach(() => bot?.stop());
const start = async (options?: RunTelegramOptions): Promise<BotInGroup> => {
  bot = await startInGroup(options);
  return bot;
};

describe("the buttons of an answer that one person sees", () => {
  it("show it to all, to the letter, as a reply to the question and without the button", async () => {
    const { ask, press, seenBy, seenByAll } = await start();
    const asked = await ask(WHEEL);
    const [before] = seenBy(BOB);
    await press("Show to all", asked);
    const [shown] = seenByAll();
    expect(shown).toMatchObject({ text: before?.text, entities: before?.entities });
    expect(shown?.reply_parameters).toMatchObject({ message_id: asked.message_id });
    expect(labelsOf(shown!)).toEqual(labelsOf(before!).filter((label) => label !== "Show to all"));
    // The one who asked still has theirs, and need not press again.
    expect(labelsOf(seenBy(BOB)[0]!)).toEqual(labelsOf(shown!));
  });

  it("show it to all as a reply to the words in the article's post, where the group has that", async () => {
    const { ask, press, push, question, seenByAll, fake } = await start();
    const forwarded = {
      sender_chat: { id: -1009, type: "channel" },
      is_automatic_forward: true,
      text: MILL.text.trim(),
    };
    const post = fake.post(question("", forwarded));
    await push({ message: post });
    const asked = await ask(WHEEL);
    await press("Show to all", asked);
    const quote = "Nora Quill, a retired engineer, repaired the wheel with forty volunteers.";
    expect(seenByAll()).toMatchObject([{ reply_parameters: { message_id: post.message_id, quote } }]);
  });

  it("show it once, however often they are pressed, and after a restart", async () => {
    const first = await start();
    await first.ask(WHEEL);
    const pressed = first.pressUpdate("Show to all");
    const again = first.pressUpdate("Show to all");
    await first.push(pressed, again);
    expect(first.seenByAll()).toHaveLength(1);
    expect(first.toasts()).toEqual(["That is shared already."]);
    const late = { callback_query: { ...(again.callback_query as object), id: "late" } };
    await first.stop({ keep: true });
    const second = await start({ fake: first.fake, directory: first.directory });
    await second.push(late);
    await second.push({ callback_query: { ...late.callback_query, id: "later" } });
    expect(second.seenByAll()).toHaveLength(1);
    expect(second.toasts()).toHaveLength(3);
  });

  it("show another answer to all, though its message has the number of one that is gone", async () => {
    const { ask, press, fake, seenByAll, pressUpdate, push } = await start();
    await ask(WHEEL);
    await press("Show to all");
    await ask("How much did the restoration cost?");
    const { callback_query } = pressUpdate("Show to all") as { callback_query: { message: { date: number } } };
    const message = { ...callback_query.message, ephemeral_message_id: 1, date: callback_query.message.date + 60 };
    fake.ephemeral.hidden.clear();
    await push({ callback_query: { ...callback_query, message } });
    expect(seenByAll().map(({ text }) => text)).toEqual([
      expect.stringContaining("Nora Quill"),
      expect.stringContaining("85,000 pounds"),
    ]);
  });

  it("show what Telegram says that the message is; one without words cannot be shown", async () => {
    const { ask, pressUpdate, push, seenByAll, toasts } = await start();
    await ask(WHEEL);
    const { callback_query } = pressUpdate("Show to all") as { callback_query: { message: object } };
    const { text: _text, ...message } = callback_query.message as { text: string };
    await push({ callback_query: { ...callback_query, message } });
    expect(seenByAll()).toEqual([]);
    expect(toasts()).toEqual(["I cannot read that button any more. Please ask again."]);
  });

  it("change the message itself, which stays private", async () => {
    const { ask, press, seenBy, seenByAll } = await start();
    const asked = await ask("How much did the restoration cost?");
    await press("In context", asked);
    expect(seenByAll()).toEqual([]);
    expect(seenBy(BOB)).toHaveLength(1);
    expect(seenBy(BOB)[0]?.text).toContain("The council refused");
    expect(labelsOf(seenBy(BOB)[0]!)).toContain("Show to all");
    await press("Receipt", asked);
    expect(seenBy(BOB)[0]?.text).toContain("PQ");
    // What is shown to all is what stands there now.
    await press("Show to all", asked);
    expect(seenByAll()).toMatchObject([{ text: seenBy(BOB)[0]?.text }]);
  });

  it("count its vote, and are gone then", async () => {
    const { ask, press, seenBy, toasts, store } = await start();
    await ask(WHEEL);
    await press("Helpful");
    expect(toasts()).toEqual(["Thank you."]);
    expect(labelsOf(seenBy(BOB)[0]!)).not.toContain("Helpful");
    expect(labelsOf(seenBy(BOB)[0]!)).toContain("Show to all");
    expect((await store.stats.read("2000-01-01")).passages).toMatchObject([{ good: 1, bad: 0 }]);
  });

  it("answer anew where the message has vanished; never for all to see, nor outside the group's rights", async () => {
    const { ask, pressUpdate, push, fake, seenBy, seenByAll } = await start();
    await ask("How much did the restoration cost?");
    const pressed = pressUpdate("In context");
    fake.ephemeral.hidden.clear();
    fake.admins.clear();
    await push(pressed);
    expect(seenBy(BOB)).toMatchObject([{ text: expect.stringContaining("The council refused") }]);
    fake.ephemeral.hidden.clear();
    const late = { callback_query: { ...(pressed.callback_query as object), id: "an hour later" } };
    await push(late);
    expect(fake.sent(BOB.id)).toMatchObject([{ text: expect.stringContaining("The council refused") }]);
    expect(seenByAll()).toEqual([]);
  });
});

describe("the buttons of an answer that all see", () => {
  const pressed = async ({ seenByAll, push, fake }: BotInGroup, from: typeof BOB, asked: object, isLate = false) => {
    const [answer] = seenByAll();
    const data = rowsOf(answer!)
      .flat()
      .find(({ text }) => text === "In context")?.callback_data;
    const message = { message_id: answer?.message_id, date: 1, chat: group, reply_to_message: asked };
    if (!isLate) fake.ephemeral.noteAction(group.id, from.id, `of ${from.id}`);
    await push({ callback_query: { id: `of ${from.id}`, from, chat_instance: "1", message, data } });
  };

  it("answer another person alone, whether or not the bot is an administrator", async () => {
    const running = await start();
    running.fake.admins.clear();
    const asked = await running.ask("How much did the restoration cost?");
    await pressed(running, EVE, asked);
    expect(running.seenByAll()).toHaveLength(1);
    expect(running.seenBy(EVE)).toMatchObject([{ text: expect.stringContaining("The council refused") }]);
    expect(running.fake.called("sendMessage").at(-1)).toMatchObject({ callback_query_id: "of 9", receiver_user_id: 9 });
  });

  it("answer below it for all when it is too late for that, and the asker's own change the message", async () => {
    const running = await start();
    running.fake.admins.clear();
    const asked = await running.ask("How much did the restoration cost?");
    await pressed(running, EVE, asked, true);
    expect(running.seenBy(EVE)).toEqual([]);
    expect(running.seenByAll()).toHaveLength(2);
    await pressed(running, BOB, asked);
    expect(running.seenByAll()).toHaveLength(2);
    expect(running.seenByAll()[0]?.text).toContain("The council refused");
  });
});

describe("an answer that one person sees, whose article changes", () => {
  it("stays as it is: nobody knows whether it is still there", async () => {
    const { ask, put, fake, store, seenBy } = await start({ correct: true });
    await ask("How much did the restoration cost?");
    await put({ ...MILL, text: MILL.text.replace("85,000", "95,000") });
    // What has no message to be changed is given up with the first look.
    await expect.poll(() => store.quoted.versions(), { timeout: 3_000 }).toEqual([]);
    expect(fake.calls.filter(({ method }) => method.startsWith("edit"))).toEqual([]);
    expect(seenBy(BOB)[0]?.text).toContain("85,000");
  });
});
