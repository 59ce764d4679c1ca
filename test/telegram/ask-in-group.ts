import { startFakeTelegram } from "../fakes/telegram.ts";
import type { Json, SentMessage } from "../fakes/telegram-types.ts";
import { type RunTelegramOptions, runTelegram } from "./run-telegram.ts";
import { group, me, messageOf } from "./updates.ts";

export const BOB = { id: 8, is_bot: false, first_name: "Bob", language_code: "en" };
export const EVE = { ...BOB, id: 9, first_name: "Eve" };

type Rows = readonly (readonly Readonly<{ text: string; callback_data?: string }>[])[];
export const rowsOf = (message: Readonly<Record<string, unknown>>): Rows =>
  (message.reply_markup as { inline_keyboard: Rows } | undefined)?.inline_keyboard ?? [];
export const labelsOf = (message: Readonly<Record<string, unknown>>): readonly string[] =>
  rowsOf(message)
    .flat()
    .map(({ text }) => text);

/** A bot that is an administrator of a group, on a server that knows messages that one person sees. */
export const startInGroup = async (options: RunTelegramOptions = {}) => {
  const fake = options.fake ?? (await startFakeTelegram({ ephemeral: true }));
  fake.admins.add(`${group.id}:${me.id}`);
  const running = await runTelegram({ ...options, fake });
  let next = 1;
  /** Resolves when all that was asked is answered. */
  const push = async (...updates: readonly Json[]): Promise<void> => {
    fake.push(...updates);
    await fake.until(() => fake.pending() > 0);
    await running.settled();
  };
  const question = (text: string, more: Json = {}): Json => {
    next += 1;
    const date = Math.floor(Date.now() / 1000);
    return messageOf({ message_id: next, date, chat: group, from: BOB, text: `/ask@quote_bot ${text}`, ...more });
  };
  const ask = async (text: string, more?: Json): Promise<Json> => {
    const message = question(text, more);
    await push({ message });
    return message;
  };
  /** What one person alone sees in the group. */
  const seenBy = ({ id }: { id: number }) => fake.ephemeral.shown(group.id, id);
  /** What all see there. */
  const seenByAll = (): readonly SentMessage[] => fake.sent(group.id);
  /** A button below a message that one person alone sees, as Telegram tells of it. */
  const pressUpdate = (label: string, asked?: Json, from = BOB, at = -1): Json => {
    const { id: number, text, entities, reply_markup, date } = seenBy(from).at(at)!;
    const data = rowsOf({ reply_markup })
      .flat()
      .find((button) => button.text === label)?.callback_data;
    next += 1;
    const id = `press ${next}`;
    fake.ephemeral.noteAction(group.id, from.id, id);
    const message = {
      ...{ message_id: 0, ephemeral_message_id: number, date, chat: group, from: me, receiver_user: from },
      ...{ text, entities, reply_markup },
      ...(asked && { reply_to_message: asked }),
    };
    return { callback_query: { id, from, chat_instance: "1", message, data } };
  };
  const press = (...pressed: Parameters<typeof pressUpdate>): Promise<void> => push(pressUpdate(...pressed));
  const toasts = (): readonly unknown[] =>
    fake.called("answerCallbackQuery").flatMap(({ text }) => (text === undefined ? [] : [text]));
  return { ...running, fake, push, question, ask, seenBy, seenByAll, pressUpdate, press, toasts };
};

export type BotInGroup = Awaited<ReturnType<typeof startInGroup>>;
