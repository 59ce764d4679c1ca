/** What a guest message asks: the bot was called by its name in a chat that it never joined (Bot API 10.0). */
import type { Query } from "../../../src/server.ts";
import { chatPlace } from "../reply-target.ts";
import { toTelegramQuery } from "../telegram-query.ts";
import type { Message } from "../update.ts";
import { parseAddressedMessage } from "./addressed-message.ts";
import type { DecodeContext, DecodedUpdate } from "./decode.ts";
import { quotedText } from "./quoted-text.ts";

/** Telegram gives up long before; what is older comes from a queue that was stopped. */
const MAX_GUEST_AGE_MS = 60 * 60 * 1000;

/**
 * What is replied to is checked as a quotation, whatever is asked of it, unless a command says what to do; else the words are a
 * question.
 */
const textOf = (message: Message, { me }: DecodeContext): Pick<Query, "text" | "quoted"> => {
  const { text = "", command } = parseAddressedMessage(message, me, () => false) ?? {};
  const claim = message.reply_to_message?.from?.id === me.id ? undefined : quotedText(message, me);
  if (claim === undefined) return { text: text === "" ? "/help" : text };
  return command === undefined ? { text: `/check ${claim}` } : { text, quoted: claim };
};

/**
 * Such a chat may bear the number of another one that the bot knows: only its person is known, in whose private settings it is
 * answered. Nobody may configure anything from there.
 */
export const decodeGuest = (id: number, message: Message, context: DecodeContext): DecodedUpdate | undefined => {
  const { guest_query_id: guest, from, date } = message;
  if (guest === undefined || from === undefined || from.is_bot || context.now - date * 1000 > MAX_GUEST_AGE_MS) {
    return undefined;
  }
  return {
    entry: {
      key: String(id),
      lane: `guest:${from.id}`,
      at: date * 1000,
      query: {
        ...toTelegramQuery("", chatPlace(from.id, undefined), from),
        ...textOf(message, context),
        conversation: `guest:${from.id}`,
        elsewhere: true,
      },
      where: { group: false, chat: from.id, guest },
    },
  };
};
