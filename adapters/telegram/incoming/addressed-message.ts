/** Which messages are meant for the bot, and what they say without the mention. */
import type { Message } from "../update.ts";

/** The bot itself, by `getMe`. */
export type TelegramSelf = Readonly<{ id: number; username: string }>;

/** A message to the bot, without what makes it one. */
export type AddressedMessage = Readonly<{
  /** Without the mention; a command comes first as "/name rest". */
  text: string;
  /** Lower case, without "/" and "@bot". */
  command?: string;
}>;

const COMMAND_PATTERN = /^\/(\w{1,32})(?:@(\w{1,64}))?(?=\s|$)\s*/;

/** Takes the mentions of the bot out, each with the white space and punctuation that only it needed. */
const removeMentions = (text: string, mentions: readonly { offset: number; length: number }[]): string => {
  let rest = "";
  let end = 0;
  for (const { offset, length } of mentions) {
    if (offset < end) continue;
    const before = text.slice(end, offset);
    rest += rest === "" && before.trim() === "" ? "" : before.replace(/\s+$/, "");
    end = offset + length;
    if (rest === "") end += /^[\s,:;.!-]*/.exec(text.slice(end))?.[0].length ?? 0;
  }
  return (rest + text.slice(end)).trim();
};

/**
 * Whether a message is meant for the bot: always in private; in a group when it begins with one of the bot's commands,
 * mentions the bot anywhere, or replies to one of its messages. Undefined when it is not.
 */
export const parseAddressedMessage = (
  message: Message,
  me: TelegramSelf,
  isCommand: (name: string) => boolean,
): AddressedMessage | undefined => {
  const text = message.text ?? message.caption;
  if (text === undefined) return undefined;
  const entities = (message.text === undefined ? message.caption_entities : message.entities) ?? [];
  const name = me.username.toLowerCase();
  const isMine = (mention: string) => mention.toLowerCase() === `@${name}`;
  const mentions = entities.filter(
    ({ type, offset, length, user }) =>
      (type === "mention" && isMine(text.slice(offset, offset + length))) ||
      (type === "text_mention" && user?.id === me.id),
  );
  const bare = removeMentions(text, mentions);
  const [head, command, addressee] = COMMAND_PATTERN.exec(bare) ?? [];
  // "/help@another_bot" is for that other bot, whatever else the message says.
  if (addressee !== undefined && addressee.toLowerCase() !== name) return undefined;

  const replied = message.reply_to_message;
  const isReply = replied?.from?.id === me.id && replied.forum_topic_created === undefined;
  const isPrivate = message.chat.type === "private";
  if (head !== undefined && command !== undefined) {
    const lower = command.toLowerCase();
    // In a group an unknown command without an addressee belongs to some other bot.
    const meant = isPrivate || addressee !== undefined || mentions.length > 0 || isCommand(lower);
    return meant ? { text: `/${lower} ${bare.slice(head.length)}`.trim(), command: lower } : undefined;
  }
  return isPrivate || mentions.length > 0 || isReply ? { text: bare } : undefined;
};
