/** Results of queries as the fake Telegram takes them: those fields alone that are documented. */
import { richWords } from "./telegram-rich.ts";
import type { Json } from "./telegram-types.ts";

/** https://core.telegram.org/bots/api#inputmessagecontent: a text or a rich message; what is wrong with it, if anything. */
const contentFault = ({
  message_text: text,
  entities,
  link_preview_options,
  rich_message,
  ...rest
}: Json): string | undefined => {
  const unknown = Object.keys(rest);
  if (unknown.length > 0) return `unknown fields: ${unknown}`;
  if (rich_message !== undefined) {
    return text === undefined && richWords(rich_message) !== undefined ? undefined : "rich message must be non-empty";
  }
  if (!Array.isArray(entities) || typeof link_preview_options !== "object") return "no entities";
  return typeof text === "string" && text.trim() !== "" && text.length <= 4096 ? undefined : "MESSAGE_EMPTY";
};

/** https://core.telegram.org/bots/api#inlinequeryresultarticle; what is wrong with it, if anything. */
export const resultFault = (result: unknown): string | undefined => {
  const { type, id, title, description, input_message_content, reply_markup, ...rest } = Object(result) as Json;
  const unknown = Object.keys(rest);
  if (unknown.length > 0) return `unknown fields: ${unknown}`;
  if (type !== "article" || typeof title !== "string" || title === "") return "no article";
  if (typeof id !== "string" || id === "" || Buffer.byteLength(id) > 64) return "RESULT_ID_INVALID";
  if (description !== undefined && typeof description !== "string") return "no description";
  if (reply_markup !== undefined && typeof reply_markup !== "object") return "BUTTON_INVALID";
  return contentFault(Object(input_message_content) as Json);
};

/** https://core.telegram.org/bots/api#answerinlinequery; what is wrong with the first result that is wrong. */
export const inlineFault = ({ results }: Json): string | undefined =>
  (results as readonly unknown[]).map(resultFault).find((fault) => fault !== undefined);
