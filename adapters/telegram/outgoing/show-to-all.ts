/** Shows to all, once, what one person in a group was shown. */
import type { Bot } from "../../../src/server.ts";
import type { Answer } from "../../adapter.ts";
import type { TelegramReplyTarget } from "../reply-target.ts";
import type { Entity } from "./formatted-text.ts";
import type { HiddenRequests } from "./hidden-requests.ts";
import type { Button } from "./keyboard.ts";
import type { ChatTarget, MessageRequests } from "./message-requests.ts";
import type { TelegramPayload } from "./render.ts";

type Shared = NonNullable<TelegramReplyTarget["shared"]>;

/** What a message of ours is made of; whatever else Telegram found in it, it finds again. */
const OWN_ENTITIES: ReadonlySet<string> = new Set([
  "blockquote",
  "expandable_blockquote",
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "text_link",
]);

/** The words of the article that it shows, which a post may have, too; an answer within them is underlined. */
const shownIn = async ({ text, entities }: Shared, recognise: Bot["recognise"]): Promise<TelegramPayload["shown"]> => {
  const wordsOf = (...types: string[]) =>
    entities
      .filter(({ type }) => types.includes(type))
      .map(({ offset, length }) => text.slice(offset, offset + length));
  const words = [...wordsOf("blockquote", "expandable_blockquote"), ...wordsOf("underline")];
  const addresses = entities.flatMap(({ url }) => (url === undefined ? [] : [url]));
  const article = words[0] === undefined ? undefined : await recognise({ text: words[0], addresses });
  return article === undefined ? undefined : { article, words };
};

/** The message as Telegram gave it back, to the letter. */
const toPublicPayload = ({ text, entities, keyboard }: Shared, shown: TelegramPayload["shown"]): TelegramPayload => ({
  text,
  entities: entities.filter(({ type }) => OWN_ENTITIES.has(type)) as readonly Entity[],
  link_preview_options: { is_disabled: true },
  ...(shown && { shown }),
  ...(keyboard.length > 0 && {
    reply_markup: { inline_keyboard: keyboard as unknown as readonly (readonly Button[])[] },
  }),
});

export type ShowToAllOptions = Readonly<{
  post: MessageRequests["post"];
  hidden: Pick<HiddenRequests, "replaceKeyboard">;
  /** Ends the waiting circle on the button, with what the reply says where there is nothing to be shown. */
  acknowledge: (words: string | undefined) => Promise<void>;
  remember: (message: string, conversation: string) => void;
  recognise: Bot["recognise"];
}>;

/** `words`: why it is not shown: it was already, or its person asks too much. */
export const showToAll = async (
  answer: Answer,
  where: ChatTarget,
  words: string,
  { post, hidden, acknowledge, remember, recognise }: ShowToAllOptions,
): Promise<void> => {
  const { reply, previousMessages, entry, send } = answer;
  const { shared, receiver, press } = where;
  const [earlier] = previousMessages;
  const isDue = reply.kind === "notice" && reply.notice === "shared";
  if (!isDue || earlier !== undefined || shared === undefined) {
    await acknowledge(words);
    // Counts as the message that was shown, so that the next press knows of it, too.
    if (earlier !== undefined) await send(async () => earlier);
    return;
  }
  await acknowledge(undefined);
  const payload = toPublicPayload(shared, await shownIn(shared, recognise));
  const id = await post(answer, where, payload, where.message);
  if (id !== undefined) remember(`${where.chat}:${id}`, entry.query.conversation);
  if (receiver !== undefined && press?.ephemeral !== undefined) {
    await hidden.replaceKeyboard(answer, { ...where, receiver }, press.ephemeral, shared.keyboard);
  }
};
