import type { FakeTelegramFault, RecordedCall } from "../fakes/telegram-types.ts";
import { type RunningTelegram, type RunTelegramOptions, runTelegram } from "./run-telegram.ts";
import { ann, messageOf, privateChat } from "./updates.ts";

export const WHEEL = "Who repaired the wheel?";
/** The bot that is running, and the number of the last question; a test stops the bot itself. */
export let bot: RunningTelegram;
export let lastMessage = 0;

export const start = async (options: RunTelegramOptions = {}): Promise<void> => {
  bot = await runTelegram(options);
};
export const question = (text = WHEEL, person = 7, fields: Readonly<Record<string, unknown>> = {}) => {
  lastMessage += 1;
  const from = { ...ann, id: person, language_code: "en" };
  const date = Math.floor(Date.now() / 1000);
  return {
    message: messageOf({ message_id: lastMessage, date, from, chat: { ...privateChat, id: person }, text, ...fields }),
  };
};
export const ask = async (...updates: Readonly<Record<string, unknown>>[]): Promise<void> => {
  bot.fake.push(...updates);
  await bot.fake.until(() => bot.fake.pending() > 0);
  await bot.settled();
};
/** The first call that fits fails; all others are as ever. */
export const failOnce = (
  fault: FakeTelegramFault,
  fits: (called: RecordedCall) => boolean = ({ method }) => method === "sendMessage",
): void => {
  let left = 1;
  bot.fake.fail((called) => (fits(called) && left-- > 0 ? fault : undefined));
};
