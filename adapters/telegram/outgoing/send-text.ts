/** In which form a message goes to Telegram: as text, or, where words of others in it would be live, as a rich message. */
import type { Call } from "../api.ts";
import { Refused, refusalMeaning } from "../api-errors.ts";
import type { TelegramPayload } from "./render.ts";
import { hasLiveWords, type RichMessage, toRichMessage } from "./rich-message.ts";

/** One request, and a second one where the first was refused for its form, which did nothing. `target`: chat, topic, what is replied to or edited. */
export type SendText = (kind: "send" | "edit", target: object, payload: TelegramPayload) => Promise<unknown>;

/** Of what the server does not know at all; one of one's own may be older than rich messages. It is asked again with the next start. */
const UNKNOWN_METHOD_CODES: ReadonlySet<number> = new Set([404, 501]);

/** Makes a request in the rich form where words would be live, and in the plain one where that is refused. */
export const createRichFirst = () => {
  let hasRichMessages = true;
  return async (isLive: boolean, request: (isRich: boolean) => Promise<unknown>): Promise<unknown> => {
    if (!hasRichMessages || !isLive) return request(false);
    try {
      return await request(true);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (UNKNOWN_METHOD_CODES.has(error.code)) hasRichMessages = false;
      else if (error.code !== 400 || refusalMeaning(error) !== "final") throw error;
      return request(false);
    }
  };
};

export const createSendText = (call: Call): SendText => {
  const richFirst = createRichFirst();
  return (kind, target, { shown: _shown, share: _share, ...payload }) =>
    richFirst(hasLiveWords(payload), (isRich) => {
      if (!isRich) return call(kind === "send" ? "sendMessage" : "editMessageText", { ...target, ...payload });
      const { reply_markup } = payload;
      const fields = { ...target, rich_message: toRichMessage(payload), ...(reply_markup && { reply_markup }) };
      return call(kind === "send" ? "sendRichMessage" : "editMessageText", fields);
    });
};

/** https://core.telegram.org/bots/api#inputmessagecontent */
export type MessageContent =
  | Readonly<{ rich_message: RichMessage }>
  | (Readonly<{ message_text: string }> & Pick<TelegramPayload, "entities" | "link_preview_options">);

export const toMessageContent = (payload: TelegramPayload, isRich: boolean): MessageContent => {
  const { text, entities, link_preview_options } = payload;
  return isRich ? { rich_message: toRichMessage(payload) } : { message_text: text, entities, link_preview_options };
};
