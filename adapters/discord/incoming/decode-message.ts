/** Which messages are for the bot, and what they ask. */
import { readCustomId } from "../custom-id.ts";
import { type DecodedEvent, type DiscordSelf, toEntry } from "../decoded-event.ts";
import { customIdsIn, type MessageEvent, messageEvent, messageText, snowflakeTimeMs, writtenWords } from "../events.ts";
import { askerId, channelPlace, conversationId } from "../reply-target.ts";
import { postLinksIn } from "./post-links-in.ts";

/** Plain messages and replies; the others are Discord's own (joins, pins, boosts). */
const USER_MESSAGE_TYPES: ReadonlySet<number> = new Set([0, 19]);

/** What was said longer ago is not answered because it is edited. */
const MAX_EDITED_AGE_MS = 24 * 60 * 60 * 1000;

/** Whose answer a message of ours is, by its buttons. */
const askerOf = (
  message: { components?: MessageEvent["components"] | undefined } | null | undefined,
): string | undefined =>
  customIdsIn(message?.components)
    .map(readCustomId)
    .find((pressed) => pressed !== undefined)?.asker;

/** `edited`: when it was, where an edit is what is to be answered. */
const decodeMessageEvent = (event: MessageEvent, me: DiscordSelf, edited?: number): DecodedEvent | undefined => {
  const { author, guild_id, channel_id: channel, referenced_message: replied } = event;
  // Never bots, so that two of them cannot keep each other talking; never webhooks, never what Discord says itself.
  if (author.bot || author.id === me.user || event.webhook_id !== undefined || !USER_MESSAGE_TYPES.has(event.type)) {
    return undefined;
  }
  const isOurs = replied?.author.id === me.user;
  if (guild_id !== undefined && !event.mentions.some((mentioned) => mentioned.id === me.user)) return undefined;
  const text = writtenWords(event.content);
  // An answer of ours that is replied to is continued, not quoted, unless a command asks about its words.
  const quoted = replied && (!isOurs || text.startsWith("/")) ? messageText(replied).trim() : "";
  const links = replied && quoted !== "" ? postLinksIn(replied) : [];
  const isWordless = text === "" && quoted === "";
  if (isWordless && edited !== undefined) return undefined;
  const place = guild_id === undefined ? { channel, person: author.id } : { channel, guild: guild_id };
  const answered = (isOurs && askerOf(replied)) || author.id;
  const entry = toEntry({
    ...(edited === undefined ? { key: `m${event.id}` } : { key: `e${event.id}-${edited}`, at: edited }),
    where: {
      kind: "message",
      channel,
      message: event.id,
      asker: author.id,
      ...(guild_id !== undefined && { guild: guild_id }),
      ...(edited !== undefined && { edited }),
    },
    question: event.id,
    ...(isWordless && { occasion: guild_id === undefined ? "unsupported" : "welcome" }),
    query: {
      // Nothing but a mention, in reply to a message: the message is the question.
      text: text === "" && quoted !== "" ? "/ask" : text,
      conversation: conversationId(channel, answered),
      place: channelPlace(place),
      asker: askerId(author.id),
      // In a server only slash commands show what a person may do; it is looked up where it matters.
      mayConfigure: guild_id === undefined,
      operator: guild_id === undefined && me.admins.has(author.id),
      ...(quoted !== "" && { quoted }),
      ...(links.length > 0 && { links }),
    },
  });
  // Nobody configures by editing.
  return guild_id !== undefined && edited === undefined ? { ...entry, roles: event.member?.roles ?? [] } : entry;
};

/** A new message; undefined when it is not for us, or no message at all. */
export const decodeMessage = (event: unknown, me: DiscordSelf): DecodedEvent | undefined => {
  const parsed = messageEvent.safeParse(event);
  return parsed.success ? decodeMessageEvent(parsed.data, me) : undefined;
};

/** A message that was edited, which Discord also tells of when a link below it was looked up; undefined as above. */
export const decodeEdit = (event: unknown, me: DiscordSelf): DecodedEvent | undefined => {
  const { data } = messageEvent.safeParse(event);
  const edited = Date.parse(data?.edited_timestamp ?? "");
  if (data === undefined || Number.isNaN(edited)) return undefined;
  return edited - snowflakeTimeMs(data.id) > MAX_EDITED_AGE_MS ? undefined : decodeMessageEvent(data, me, edited);
};
