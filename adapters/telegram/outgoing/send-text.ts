/** In which form a message goes to Telegram: as text, or, where words of others in it would be live, as a rich message. */
import type { Call } from "../api.ts";
import { Refused, refusalMeaning } from "../api-errors.ts";
import type { TelegramPayload } from "./render.ts";
import { hasLiveWords, toRichMessage } from "./rich-message.ts";

/** One request, and a second one where the first was refused for its form, which did nothing. `target`: chat, topic, what is replied to or edited. */
export type SendText = (kind: "send" | "edit", target: object, payload: TelegramPayload) => Promise<unknown>;

/** A Bot API server of one's own may be older than rich messages; it is asked again with the next start. */
const isFormRefused = (error: unknown): boolean =>
  error instanceof Refused && (error.code === 404 || (error.code === 400 && refusalMeaning(error) === "final"));

export const createSendText = (call: Call): SendText => {
  let hasRichMessages = true;
  const plain: SendText = (kind, target, payload) =>
    call(kind === "send" ? "sendMessage" : "editMessageText", { ...target, ...payload });
  return async (kind, target, payload) => {
    const { text, entities, reply_markup } = payload;
    if (!hasRichMessages || !hasLiveWords({ text, entities })) return plain(kind, target, payload);
    const rich = { rich_message: toRichMessage({ text, entities }), ...(reply_markup && { reply_markup }) };
    try {
      return await call(kind === "send" ? "sendRichMessage" : "editMessageText", { ...target, ...rich });
    } catch (error) {
      if (!isFormRefused(error)) throw error;
      if (error instanceof Refused && error.code === 404) hasRichMessages = false;
      return plain(kind, target, payload);
    }
  };
};
