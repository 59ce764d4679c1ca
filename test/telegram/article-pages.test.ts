import { afterAll, beforeAll, expect, it } from "vitest";
import { createBot } from "../../src/server.ts";
import { createTestLibrary } from "../chat/test-library.ts";
import { labelsOf, rowsOf } from "./ask-in-group.ts";
import { type RunningTelegram, runTelegram } from "./run-telegram.ts";
import { ann, messageOf, privateChat } from "./updates.ts";

const bridge = (number: number) => ({
  id: `bridge-${number}`,
  title: `Bridge number ${number} over the Larn`,
  date: `2026-03-0${number}`,
  text: `Bridge ${number}\n\nThe bridge number ${number} opened on Monday.\n`,
});

let bot: RunningTelegram;
beforeAll(async () => {
  const { library } = await createTestLibrary(...[1, 2, 3, 4, 5, 6].map(bridge));
  bot = await runTelegram({ change: () => createBot({ library }) });
});
afterAll(() => bot.stop());

const push = async (update: Readonly<Record<string, unknown>>): Promise<void> => {
  bot.fake.push(update);
  await bot.fake.until(() => bot.fake.pending() > 0);
  await bot.settled();
};
const shown = () => [...bot.fake.messages.values()];
const press = (label: string) => {
  const sent = shown()[0]!;
  const data = rowsOf(sent)
    .flat()
    .find(({ text }) => text.startsWith(label))?.callback_data;
  const message = { message_id: sent.message_id, date: 1, chat: privateChat, reply_markup: sent.reply_markup };
  return push({ callback_query: { id: label, from: ann, chat_instance: "1", message, data } });
};

it("the button for more articles turns the page in the same message, and those of the next page choose", async () => {
  await push({ message: messageOf({ date: Math.floor(Date.now() / 1000), text: "/article bridge larn" }) });
  expect(labelsOf(shown()[0]!).map((label) => label.slice(0, 15))).toEqual([
    "Bridge number 6",
    "Bridge number 5",
    "Bridge number 4",
    "Bridge number 3",
    "Suite",
  ]);
  await press("Suite");
  expect(shown()).toHaveLength(1);
  expect(labelsOf(shown()[0]!).map((label) => label.slice(0, 15))).toEqual([
    "Bridge number 2",
    "Bridge number 1",
    "Précédents",
  ]);
  await press("Précédents");
  expect(labelsOf(shown()[0]!).map((label) => label.slice(0, 15))).toContain("Bridge number 6");
  await press("Suite");
  expect(bot.fake.called("answerCallbackQuery").at(-1)).not.toHaveProperty("text");
  await press("Bridge number 1");
  expect(String(bot.fake.called("answerCallbackQuery").at(-1)?.text)).toContain("Bridge number 1 over the Larn");
});
