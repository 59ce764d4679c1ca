/** What a message quotes of another one, or says in somebody else's words: of the bot's own messages, the article's words in them alone. */
import type { Message } from "../update.ts";

type Words = Pick<Message, "text" | "entities" | "caption">;

/** The block quotations of a message of ours, without its source and what it says around them; all of it where it quotes nothing. */
const ownQuotations = ({ text, entities = [], caption }: Words): string | undefined => {
  const quotations = entities.flatMap(({ type, offset, length }) =>
    type === "blockquote" || type === "expandable_blockquote" ? [(text ?? "").slice(offset, offset + length)] : [],
  );
  return quotations.length > 0 ? quotations.join("\n") : (text ?? caption);
};

/** The text of the message that is replied to, or the part of it that was selected. */
export const quotedText = (
  { quote, reply_to_message: replied }: Pick<Message, "quote" | "reply_to_message">,
  me: Readonly<{ id: number }>,
): string | undefined => {
  if (quote !== undefined || replied === undefined) return quote?.text;
  // Sent by inline mode, it is somebody's message in our words.
  const isOurs = replied.from?.id === me.id || replied.via_bot?.id === me.id;
  return isOurs ? ownQuotations(replied) : (replied.text ?? replied.caption);
};

/** What is claimed by forwarding a message: `text` is what it says. */
export const forwardedClaim = (message: Message, text: string, me: Readonly<{ id: number }>): string =>
  message.forward_origin?.sender_user?.id === me.id || message.via_bot?.id === me.id
    ? (ownQuotations(message) ?? text)
    : text;
