/** One choice of the list that inline mode shows. */
import { createHash } from "node:crypto";
import { toSendable } from "../outgoing/formatted-text.ts";
import type { Button } from "../outgoing/keyboard.ts";
import type { TelegramPayload } from "../outgoing/render.ts";
import { hasLiveWords, hasQuotation } from "../outgoing/rich-message.ts";
import { toMessageContent } from "../outgoing/send-text.ts";

/** A choice, and what is sent when it is chosen. */
export type InlineChoice = Readonly<{
  type: "article";
  id: string;
  title: string;
  description: string;
  payload: TelegramPayload;
  reply_markup?: Readonly<{ inline_keyboard: readonly (readonly Button[])[] }>;
}>;

/** The two lines that telephones show. */
const MAX_DESCRIPTION_CHARS = 160;
export const MAX_TITLE_CHARS = 100;

/** As much of a text as fits, ending after a word. For the list only: what is sent is whole. */
export const shorten = (text: string, limit: number): string => {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= limit) return line;
  const end = line.lastIndexOf(" ", limit);
  return `${toSendable(line.slice(0, end > 0 ? end : limit))} …`;
};

/** @param key what tells it from all others of the list @param article what it is called without a title */
export const toInlineChoice = (
  key: string,
  { title, description, article }: Readonly<{ title: string; description: string; article: string }>,
  payload: TelegramPayload,
  buttons: readonly Button[],
): InlineChoice => ({
  type: "article",
  id: createHash("sha256").update(key).digest("base64url"),
  title: shorten(title, MAX_TITLE_CHARS) || article,
  description: shorten(description, MAX_DESCRIPTION_CHARS),
  payload,
  ...(buttons.length > 0 && { reply_markup: { inline_keyboard: [buttons] } }),
});

/** Whether words of others would be live in what is sent. What quotes nothing is text: a command for the bot, or an article's title. */
export const isLiveChoice = ({ payload }: InlineChoice): boolean => hasQuotation(payload) && hasLiveWords(payload);

/** As `answerInlineQuery` takes it. `isRich`: no words in it are to be live. */
export const toInlineResult = ({ payload, ...choice }: InlineChoice, isRich: boolean) => ({
  ...choice,
  input_message_content: toMessageContent(payload, isRich && isLiveChoice({ payload, ...choice })),
});
