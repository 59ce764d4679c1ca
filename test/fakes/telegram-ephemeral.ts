import type { FakeTelegramFault, Json, SentMessage } from "./telegram-types.ts";

/** Seconds after a pressed button, or a message that only the bot sees, in which any bot may answer its person alone. */
const WINDOW_MS = 15_000;

type Message = SentMessage & Readonly<{ receiver: number; date: number }>;

const refuse = (description: string): FakeTelegramFault => ({ kind: "refuse", code: 400, description });
const BOT_RIGHTS_FAULT = refuse("Bad Request: BOT_NOT_ADMIN");

/**
 * Messages of a group that only one person sees, as Bot API 10.2 has them: who may get one and when, and how they are changed. A number
 * may come again once its message is gone.
 */
export const createFakeEphemeral = (isAdmin: (chat: number, user: number) => boolean, me: number) => {
  const hidden = new Map<string, Message>();
  /** Pressed buttons and unseen messages, by "chat:person:id". */
  const recent = new Map<string, number>();
  /** People who are not in the group. */
  const strangers = new Set<number>();
  let next = 1;
  const keyOf = ({ chat_id, receiver_user_id, ephemeral_message_id }: Json) =>
    `${chat_id}:${receiver_user_id}:${ephemeral_message_id}`;
  const isRecent = (key: string): boolean => Date.now() - (recent.get(key) ?? 0) < WINDOW_MS;

  const send = (params: Json, isThere: (message: number) => boolean): Json | FakeTelegramFault => {
    const { chat_id, receiver_user_id, callback_query_id, reply_parameters, text, ...rest } = params;
    const chat = Number(chat_id);
    const receiver = Number(receiver_user_id);
    const { message_id, ephemeral_message_id, allow_sending_without_reply } = (reply_parameters ?? {}) as Json;
    if (chat >= 0) return BOT_RIGHTS_FAULT;
    if (strangers.has(receiver)) return refuse("Bad Request: PARTICIPANT_ID_INVALID");
    if (allow_sending_without_reply === true)
      return refuse("Bad Request: a reply that nobody else sees cannot do without");
    if (message_id !== undefined && !isThere(Number(message_id))) {
      return refuse("Bad Request: message to be replied not found");
    }
    const answered = callback_query_id ?? ephemeral_message_id;
    const isAnswer = answered !== undefined && isRecent(`${chat}:${receiver}:${answered}`);
    if (answered !== undefined && !isAnswer && !isAdmin(chat, me)) return refuse("Bad Request: MESSAGE_ID_INVALID");
    if (answered === undefined && !isAdmin(chat, me)) return BOT_RIGHTS_FAULT;
    const id = next++;
    const date = Math.floor(Date.now() / 1000);
    const message = { ...rest, chat_id: chat, message_id: 0, text: String(text), receiver, date, reply_parameters };
    hidden.set(`${chat}:${receiver}:${id}`, message);
    return {
      message_id: 0,
      ephemeral_message_id: id,
      receiver_user: { id: receiver, is_bot: false, first_name: "Somebody" },
      date,
      chat: { id: chat, type: "supergroup" },
      text,
    };
  };

  /** Undefined for methods that are none of these. */
  const play = (method: string, params: Json): true | FakeTelegramFault | undefined => {
    const { chat_id: _chat, receiver_user_id: _receiver, ephemeral_message_id: _id, ...fields } = params;
    const standing = hidden.get(keyOf(params));
    switch (method) {
      case "editEphemeralMessageText":
      case "editEphemeralMessageReplyMarkup": {
        if (!standing) return refuse("Bad Request: message to edit not found");
        const known = ["text", "entities", "link_preview_options", "reply_markup"];
        const other = Object.keys(fields).find((field) => !known.includes(field));
        if (other !== undefined) return refuse(`Bad Request: ${method} takes no ${other}`);
        hidden.set(keyOf(params), { ...standing, ...fields });
        return true;
      }
      case "deleteEphemeralMessage":
        return hidden.delete(keyOf(params)) || refuse("Bad Request: message to delete not found");
      default:
        return undefined;
    }
  };

  return {
    send,
    play,
    hidden,
    strangers,
    /** A button was pressed, or a message written that only the bot sees: `id` is the query's, or the message's. */
    noteAction: (chat: number, person: number, id: string | number): void => {
      recent.set(`${chat}:${person}:${id}`, Date.now());
    },
    /** The message with its number, as an update has it below a pressed button. */
    shown: (chat: number, receiver: number): readonly (Message & { id: number })[] =>
      [...hidden].flatMap(([key, message]) =>
        key.startsWith(`${chat}:${receiver}:`) ? [{ ...message, id: Number(key.split(":")[2]) }] : [],
      ),
  };
};

export type FakeEphemeral = ReturnType<typeof createFakeEphemeral>;
