/** From an update to an entry of the inbox: who asks, where, with which rights, and what. */
import { addressesIn, type Command, type InboxEntry, isChoosingToken, type Query } from "../../../src/server.ts";
import { articleOfLinks, readDeepLink } from "../deep-link.ts";
import { ASK_AGAIN, chatPlace, SHARE, type TelegramReplyTarget } from "../reply-target.ts";
import { toTelegramQuery } from "../telegram-query.ts";
import type { ButtonPress, MembershipChange, Message, Update } from "../update.ts";
import { isWordless } from "../update.ts";
import { type AddressedMessage, parseAddressedMessage, type TelegramSelf } from "./addressed-message.ts";
import { decodeShare } from "./decode-share.ts";
import { editKey } from "./edit-key.ts";
import { linksIn } from "./links-in.ts";
import { forwardedClaim, quotedText } from "./quoted-text.ts";

export type DecodeContext = Readonly<{
  me: TelegramSelf;
  commands: readonly Command[];
  /** The ids of the bot's operators. */
  admins: ReadonlySet<number>;
  /** Whether any of these addresses is read for who may choose articles. */
  mayRead: (addresses: readonly string[]) => boolean;
  /** The conversation that one of the bot's messages ("chat:message") belongs to, when it is remembered. */
  conversationOf: (message: string) => string | undefined;
  /** In a group an answer can be shown to one person alone. */
  canHide?: boolean;
  /** Milliseconds since 1970. */
  now: number;
}>;

export type DecodedUpdate = Readonly<{
  entry: InboxEntry & Readonly<{ where: TelegramReplyTarget }>;
  /** The post, by its number in the group, under which this is a comment that replies to no link itself. */
  commentOn?: number;
  /** The sender, where only what is known of links makes them matter. */
  asker?: Readonly<{ chat: number; user: number }>;
  /** Set when the sender must be found to be an administrator of the chat for `mayConfigure` to become true. */
  unlessAdmin?: Readonly<{ chat: number; user: number }>;
}>;

/** Telegram keeps an update for a day; what is older does not come from there. */
const MAX_UPDATE_AGE_MS = 24 * 60 * 60 * 1000;

/** An article that was chosen from the bot's own list in the chat with it. All else that is said through the bot it has said itself. */
const isPick = ({ chat, text, forward_origin }: Message): boolean =>
  chat.type === "private" && forward_origin === undefined && /^\/article\s+\S/.test(text ?? "");

/**
 * The person, or the chat in whose name a person writes (an anonymous administrator, a channel). Undefined for what is
 * not to be answered: other bots, the bot itself, and a channel's posts that were forwarded by themselves.
 */
const senderOf = (message: Message, me: TelegramSelf): number | undefined => {
  if (message.is_automatic_forward || (message.via_bot?.id === me.id && !isPick(message))) return undefined;
  if (message.sender_chat) return message.sender_chat.id;
  return message.from && !message.from.is_bot ? message.from.id : undefined;
};

/** Fewer words stand in every article. */
const MIN_CLAIM_WORDS = 4;

/** The article that somebody chose from the bot's list and showed, where nothing else of it leads there. */
const cardOf = ({ reply_to_message: replied }: Message, { id, username }: TelegramSelf): string | undefined =>
  replied?.via_bot?.id === id
    ? articleOfLinks(
        (replied.reply_markup?.inline_keyboard ?? []).flat().map(({ url }) => url),
        username,
      )
    : undefined;

/** Commands that do no more than put words to an article, whoever wrote them. */
const ASKING_COMMANDS: readonly string[] = ["ask", "check", "verify"];

const textOf = (addressed: AddressedMessage, message: Message, me: TelegramSelf): string => {
  // A command in a forwarded message is another person's: it is read as words, but for those that ask.
  if (message.forward_origin && addressed.command !== undefined)
    return ASKING_COMMANDS.includes(addressed.command) ? addressed.text : `/ask ${addressed.text.replace(/^\/+/, "")}`;
  // What somebody else wrote is a claim, unless it asks something.
  const isClaim = message.chat.type === "private" && addressed.text.trim().split(/\s+/).length >= MIN_CLAIM_WORDS;
  if (message.forward_origin && isClaim && !/[?？؟]\s*$/.test(addressed.text))
    return `/check ${forwardedClaim(message, addressed.text, me)}`;
  if (addressed.command === "start") {
    const payload = addressed.text.slice("/start".length).trim();
    return payload === "" || message.edit_date !== undefined ? "/start" : readDeepLink(payload);
  }
  // Nothing but a mention, in reply to a message: the message is the question.
  return addressed.text === "" && quotedText(message, me) !== undefined ? "/ask" : addressed.text;
};

const decodeMessageUpdate = (key: string, message: Message, context: DecodeContext): DecodedUpdate | undefined => {
  const { me, commands, admins, now } = context;
  const { chat, reply_to_message: replied } = message;
  const sender = senderOf(message, me);
  const at = (message.edit_date ?? message.date) * 1000;
  if (chat.type === "channel" || sender === undefined || now - at > MAX_UPDATE_AGE_MS) return undefined;

  const isPrivate = chat.type === "private";
  const isEdit = message.edit_date !== undefined;
  const addressed = parseAddressedMessage(
    message,
    me,
    (name) => name === "start" || commands.some((command) => command.name === name),
  );
  const wordless = isPrivate && !isEdit && message.media_group_id === undefined && isWordless(message);
  if (addressed === undefined && !wordless) return undefined;

  const text = addressed ? textOf(addressed, message, me) : "";
  const topic = message.is_topic_message ? message.message_thread_id : undefined;
  const direct = message.direct_messages_topic?.topic_id;
  const place = chatPlace(chat.id, direct ?? topic);
  const isOwnText = !isEdit && message.forward_origin === undefined;
  const isReply = replied?.from?.id === me.id;
  const ephemeral = message.ephemeral_message_id;
  // Whoever speaks as a chat cannot be told anything alone.
  const receiver = isPrivate || message.sender_chat || direct !== undefined ? undefined : sender;
  const quoted = isReply && addressed?.command === undefined ? undefined : quotedText(message, me);
  const links = isReply || !replied ? [] : linksIn(replied);
  const card = links.length > 0 ? undefined : cardOf(message, me);
  const conversation = isReply ? context.conversationOf(`${chat.id}:${replied.message_id}`) : undefined;
  const query: Query = {
    ...toTelegramQuery(text, place, { id: sender, language_code: message.from?.language_code }),
    ...(conversation && { conversation }),
    // Only administrators can speak as the group itself.
    mayConfigure: isOwnText && (isPrivate || message.sender_chat?.id === chat.id),
    // Of "/start" somebody else may have written the words: a link must not add a page for everybody.
    operator: isOwnText && isPrivate && addressed?.command !== "start" && admins.has(sender),
    ...(quoted !== undefined && { quoted }),
    ...(context.canHide && receiver !== undefined && { canHide: true }),
    ...(links.length > 0 ? { links } : card !== undefined && { article: card }),
  };
  const command = commands.find(({ name }) => text === `/${name}` || text.startsWith(`/${name} `));
  // An address alone chooses its page, and one beside a question may have it read.
  const names = command === undefined || command.audience === "all" ? addressesIn(text) : [];
  const needsRights = command?.audience === "configurers" || names.length > 0 || context.mayRead(links);
  const mayBeAdmin = isOwnText && !query.mayConfigure && !message.sender_chat;
  const asker = { chat: chat.id, user: sender };
  const thread = chat.type === "supergroup" && !message.is_topic_message ? message.message_thread_id : undefined;
  const commentOn = links.length === 0 ? thread : undefined;
  return {
    entry: {
      key,
      // In a group each person has a lane, so that one who asks much takes turns with the others.
      lane: isPrivate ? String(chat.id) : `${chat.id}:${sender}`,
      at,
      query,
      ...(!isPrivate && { crowd: String(chat.id) }),
      ...(addressed === undefined && { occasion: "unsupported" as const }),
      ...(ephemeral === undefined && { question: `${chat.id}:${message.message_id}`, lasting: true }),
      where: {
        chat: chat.id,
        group: !isPrivate,
        ...(ephemeral === undefined ? { message: message.message_id } : { ephemeral }),
        ...(receiver !== undefined && (context.canHide || ephemeral !== undefined) && { receiver }),
        ...(direct === undefined ? topic !== undefined && { topic } : { direct }),
        ...(thread !== undefined && direct === undefined && { threaded: true }),
      },
    },
    ...(needsRights && mayBeAdmin && { unlessAdmin: asker }),
    ...(commentOn !== undefined && { commentOn, ...(mayBeAdmin && { asker }) }),
  };
};

/** "Ask again": the message to which that with the button replies is read as one that who pressed it writes now; another's, as forwarded. */
const decodeAskAgain = (id: number, press: ButtonPress, context: DecodeContext): DecodedUpdate | undefined => {
  const { message, from } = press;
  const asked = message?.reply_to_message;
  if (!message || !asked) return undefined;
  const { chat, message_id, message_thread_id, is_topic_message } = message;
  const isOwn = asked.from?.id === from.id && asked.sender_chat === undefined;
  const again = decodeMessageUpdate(
    String(id),
    {
      ...asked,
      chat,
      from,
      sender_chat: undefined,
      forward_origin: asked.forward_origin ?? (isOwn ? undefined : { type: "user" }),
      date: context.now / 1000,
      message_thread_id,
      is_topic_message,
      // In a group it was meant for the bot, whatever made it so.
      reply_to_message: { message_id, from: { id: context.me.id, is_bot: true } },
    },
    context,
  );
  return again && { ...again, entry: { ...again.entry, where: { ...again.entry.where, asked: press.id } } };
};

/** What the message asked to which that with the button replies; undefined when it cannot be read. */
const questionOf = ({ message }: ButtonPress, { me }: DecodeContext): string | undefined => {
  const asked = message?.reply_to_message;
  if (!message || !asked || asked.sender_chat || asked.from?.id === me.id) return undefined;
  const { text } = parseAddressedMessage({ ...asked, chat: message.chat, date: 0 }, me, () => true) ?? asked;
  return (text ?? asked.caption)?.replace(/^\/ask(?:\s+|$)/, "") || undefined;
};

/** Whether a message of the bot in a group answers this person; not when that is not known. */
const isAnswerTo = (
  { chat, message_id, reply_to_message: asked }: NonNullable<ButtonPress["message"]>,
  { asker, conversation }: Query,
  { me, conversationOf }: DecodeContext,
): boolean =>
  asked?.from === undefined || asked.sender_chat || asked.from.id === me.id
    ? conversationOf(`${chat.id}:${message_id}`) === conversation
    : asker === `telegram:${asked.from.id}`;

const decodePressUpdate = (id: number, press: ButtonPress, context: DecodeContext): DecodedUpdate | undefined => {
  const { message, inline_message_id: inline, data, from } = press;
  const { now } = context;
  if (data === ASK_AGAIN && !from.is_bot) return decodeAskAgain(id, press, context);
  const share = data === SHARE && !from.is_bot ? decodeShare(id, press, now) : undefined;
  if (share) return { entry: share };
  if (data === undefined || from.is_bot || (!message && inline === undefined)) return undefined;
  const topic = message?.is_topic_message ? message.message_thread_id : undefined;
  const place = message ? chatPlace(message.chat.id, topic) : chatPlace(from.id, undefined);
  const isGroup = message !== undefined && message.chat.type !== "private";
  const quoted = questionOf(press, context);
  const chooses = message !== undefined && isChoosingToken(data);
  const query: Query = {
    ...toTelegramQuery("", place, from),
    ...(chooses && !isGroup && { mayConfigure: true }),
    ...(quoted !== undefined && { quoted }),
    ...(context.canHide && isGroup && { canHide: true }),
  };
  const hidden = message?.ephemeral_message_id;
  const isOwn = !isGroup || hidden !== undefined || isAnswerTo(message, query, context);
  const rows = message?.reply_markup?.inline_keyboard;
  // In a group others vote, too.
  const keyboard =
    isGroup && hidden === undefined
      ? undefined
      : rows?.filter((row) => !row.some((button) => button.callback_data === data));
  const target = message
    ? `${message.chat.id}:${hidden === undefined ? message.message_id : `${from.id}:${hidden}`}`
    : `inline:${inline}`;
  return {
    entry: {
      key: String(id),
      // A lane of its own: a press is answered at once, whatever the chat still waits for.
      lane: `press:${target}`,
      at: now,
      query,
      ...(isGroup && { crowd: String(message.chat.id) }),
      press: data,
      // Editing a message twice to the same words shows them once; a new one would stand twice, as where one has vanished.
      ...(isOwn && hidden === undefined && { repeatable: true }),
      ...(message && hidden === undefined && { lasting: true }),
      where: {
        group: isGroup,
        ...(isGroup && (context.canHide || hidden !== undefined) && { receiver: from.id }),
        ...(message && { chat: message.chat.id }),
        ...(topic !== undefined && { topic }),
        // Another person's answer stays as it is: what is pressed there is answered below it.
        ...(message && !isOwn && { message: message.message_id }),
        press: {
          id: press.id,
          ...(message && isOwn && (hidden === undefined ? { message: message.message_id } : { ephemeral: hidden })),
          ...(inline !== undefined && { inline }),
          ...(keyboard && { keyboard }),
        },
      },
    },
    ...(chooses && isGroup && { unlessAdmin: { chat: message.chat.id, user: from.id } }),
  };
};

/** A bot with one of these statuses is not in the chat. */
export const OUTSIDE_STATUSES: readonly string[] = ["left", "kicked"];

/** The bot was added to a group: it says once what it is for. */
const decodeMembershipUpdate = (
  id: number,
  change: MembershipChange,
  { now }: DecodeContext,
): DecodedUpdate | undefined => {
  const { chat, from, date } = change;
  const wasOutside = OUTSIDE_STATUSES.includes(change.old_chat_member.status);
  const isInside = ["member", "administrator"].includes(change.new_chat_member.status);
  const isGroup = chat.type === "group" || chat.type === "supergroup";
  if (!isGroup || !wasOutside || !isInside || now - date * 1000 > MAX_UPDATE_AGE_MS) return undefined;
  const place = chatPlace(chat.id, undefined);
  return {
    entry: {
      key: String(id),
      lane: String(chat.id),
      at: date * 1000,
      query: toTelegramQuery("", place, from),
      occasion: "welcome",
      where: { chat: chat.id, group: true },
    },
  };
};

/** What is to be answered in an update; undefined for what is not for the bot, and for inline queries (`inlineOf`). */
export const decode = (update: Update, context: DecodeContext): DecodedUpdate | undefined => {
  if (update.message) return decodeMessageUpdate(String(update.update_id), update.message, context);
  const { edited_message: edited } = update;
  const key = edited && editKey(edited);
  if (edited) return key === undefined ? undefined : decodeMessageUpdate(key, edited, context);
  if (update.callback_query) return decodePressUpdate(update.update_id, update.callback_query, context);
  if (update.my_chat_member) return decodeMembershipUpdate(update.update_id, update.my_chat_member, context);
  return undefined;
};
