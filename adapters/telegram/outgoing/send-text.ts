/** In which form a message goes to Telegram: as text, or, where words of others in it would be live, as a rich message. */
import type { Call } from "../api.ts";
import { Refused, refusalMeaning } from "../api-errors.ts";
import type { TelegramPayload } from "./render.ts";
import { hasLiveWords, toRichMessage } from "./rich-message.ts";

/** One request, and a second one where the first was refused for its form, which did nothing. `target`: chat, topic, what is replied to or edited. */
export type SendText = (kind: "send" | "edit", target: object, payload: TelegramPayload) => Promise<unknown>;

/** Of what the server does not know at all; one of one's own may be older than rich messages. It is asked again with the next start. */
const UNKNOWN_METHOD_CODES: ReadonlySet<number> = new Set([404, 501]);

export const createSendText = (call: Call): SendText => {
  let hasRichMessages = true;
  const plain: SendText = (kind, target, { shown: _shown, share: _share, ...payload }) =>
    call(kind === "send" ? "sendMessage" : "editMessageText", { ...target, ...payload });
  return async (kind, target, payload) => {
    const { text, entities, reply_markup } = payload;
    if (!hasRichMessages || !hasLiveWords({ text, entities })) return plain(kind, target, payload);
    const fields = {
      ...target,
      rich_message: toRichMessage({ text, entities }),
      ...(reply_markup && { reply_markup }),
    };
    try {
      return await call(kind === "send" ? "sendRichMessage" : "editMessageText", fields);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (UNKNOWN_METHOD_CODES.has(error.code)) hasRichMessages = false;
      else if (error.code !== 400 || refusalMeaning(error) !== "final") throw error;
      return plain(kind, target, payload);
    }
  };
};
