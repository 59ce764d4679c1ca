/** A pressed "Show to all": whose message it stands below, and what that says. */
import type { InboxEntry } from "../../../src/server.ts";
import { chatPlace, SHARE, type TelegramReplyTarget } from "../reply-target.ts";
import { toTelegramQuery } from "../telegram-query.ts";
import type { ButtonPress, Keyboard } from "../update.ts";

const withoutShare = (keyboard: Keyboard): Keyboard =>
  keyboard.filter((row) => !row.some(({ callback_data }) => callback_data === SHARE));

/**
 * What is shown is what Telegram says that the message is: nobody can forge it. Its number may be used again once the message is gone, its
 * number and date together may not. Undefined where there is nothing to be shown.
 */
export const decodeShare = (
  id: number,
  press: ButtonPress,
  now: number,
): (InboxEntry & Readonly<{ where: TelegramReplyTarget }>) | undefined => {
  const { message, from } = press;
  if (message === undefined) return undefined;
  const { chat, message_id, ephemeral_message_id: hidden, date, text, entities = [], reply_markup } = message;
  const topic = message.is_topic_message ? message.message_thread_id : undefined;
  const asked = message.reply_to_message?.message_id;
  const where = { group: chat.type !== "private", chat: chat.id, ...(topic !== undefined && { topic }) };
  const common = { key: String(id), at: now, query: toTelegramQuery("", chatPlace(chat.id, topic), from) };
  // The server posted it for all: that is what the press is told.
  if (hidden === undefined) {
    const lane = `press:${chat.id}:${message_id}`;
    return { ...common, lane, occasion: "shared", where: { ...where, press: { id: press.id } } };
  }
  if (text === undefined) return undefined;
  const keyboard = withoutShare(reply_markup?.inline_keyboard ?? []);
  return {
    ...common,
    lane: `press:${chat.id}:${from.id}:${hidden}`,
    crowd: String(chat.id),
    occasion: "shared",
    question: `shared ${chat.id}:${from.id}:${hidden}:${date ?? 0}`,
    where: {
      ...where,
      receiver: from.id,
      ...(asked !== undefined && asked !== 0 && { message: asked }),
      press: { id: press.id, ephemeral: hidden },
      shared: { text, entities, keyboard },
    },
  };
};
