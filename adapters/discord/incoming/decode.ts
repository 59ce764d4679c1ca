import { z } from "zod";
import type { InboxEntry } from "../../../src/server.ts";
import { isPublicCommand, MANAGE_SERVER_PERMISSION } from "../commands/command-definitions.ts";
import { readCustomId } from "../custom-id.ts";
import { discordTexts } from "../discord-texts.ts";
import {
  customIdsIn,
  type InteractionEvent,
  interactionEvent,
  type MessageEvent,
  messageEvent,
  messageText,
  snowflakeTimeMs,
} from "./events.ts";

/** Who we are to Discord, and who operates us. */
export type DiscordSelf = Readonly<{ user: string; admins: ReadonlySet<string> }>;

const id = z.string();
/** What is needed to answer; kept with the entry, so that a restart can answer. */
export const replyTargetSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("message"), channel: id, guild: id.optional(), message: id, asker: id }),
  z.object({
    kind: z.literal("interaction"),
    channel: id,
    guild: id.optional(),
    id,
    token: z.string(),
    application: id,
    asker: id,
    private: z.boolean(),
    /** The bot itself is there, not only a person who brought it along: its messages can be read. */
    member: z.boolean(),
  }),
]);
export type DiscordReplyTarget = z.infer<typeof replyTargetSchema>;
export type InteractionTarget = Extract<DiscordReplyTarget, { kind: "interaction" }>;

export type DecodedEvent =
  /** Goes through the inbox. */
  | Readonly<{ kind: "entry"; entry: InboxEntry; where: DiscordReplyTarget }>
  /** Suggestions while a person types: answered at once or never. */
  | Readonly<{
      kind: "typing";
      where: InteractionTarget;
      option: "question" | "article";
      typed: string;
      place: string;
      article?: string;
    }>
  /** An answer that only its asker sees is to be shown to all: its words are in the message that the button stands on. */
  | Readonly<{
      kind: "share";
      where: InteractionTarget;
      allowed: boolean;
      locale?: string;
      components: readonly unknown[];
    }>;

const ADMINISTRATOR_PERMISSION = 1n << 3n;
const EPHEMERAL_FLAG = 64;
/** Plain messages and replies; the others are Discord's own (joins, pins, boosts). */
const USER_MESSAGE_TYPES: ReadonlySet<number> = new Set([0, 19]);

/**
 * What is chosen in a channel goes when the bot is removed from its server, and what is chosen in direct messages when its person asks
 * to be forgotten: the place is named after the one or the other.
 */
const channelPlace = ({
  guild,
  channel,
  person,
}: Readonly<{ guild?: string; channel: string; person?: string }>): string => {
  if (guild !== undefined) return `${guildPlace(guild)}:${channel}`;
  return person === undefined ? `discord:${channel}` : askerId(person);
};
/** The place that all channels of a server are in. */
export const guildPlace = (guild: string): string => `discord:${guild}`;
const conversationId = (channel: string, person: string) => `discord:${channel}:${person}`;
const askerId = (person: string) => `discord:${person}`;

/** Whose answer a message of ours is, as far as its buttons tell. */
const askerOf = (
  message: { components?: MessageEvent["components"] | undefined } | null | undefined,
): string | undefined =>
  customIdsIn(message?.components)
    .map(readCustomId)
    .find((pressed) => pressed !== undefined)?.asker;

const decodeMessageEvent = (event: MessageEvent, me: DiscordSelf): DecodedEvent | undefined => {
  const { author, guild_id, channel_id: channel, referenced_message: replied } = event;
  // Never bots, so that two of them cannot keep each other talking; never webhooks, never what Discord says itself.
  if (author.bot || author.id === me.user || event.webhook_id !== undefined || !USER_MESSAGE_TYPES.has(event.type))
    return undefined;
  const ours = replied?.author.id === me.user;
  if (guild_id !== undefined && !event.mentions.some((mentioned) => mentioned.id === me.user)) return undefined;
  const text = event.content.replaceAll(new RegExp(`<@!?${me.user}>`, "g"), " ").trim();
  // An answer of ours that is replied to is continued, not quoted, unless a command asks about its words.
  const quoted = replied && (!ours || text.startsWith("/")) ? messageText(replied).trim() : "";
  const place = guild_id === undefined ? { channel, person: author.id } : { channel, guild: guild_id };
  const spokenWith = (ours && askerOf(replied)) || author.id;
  return toEntry({
    key: `m${event.id}`,
    where: {
      kind: "message",
      channel,
      message: event.id,
      asker: author.id,
      ...(guild_id !== undefined && { guild: guild_id }),
    },
    question: event.id,
    ...(text === "" && quoted === "" && { occasion: guild_id === undefined ? "unsupported" : "welcome" }),
    query: {
      // Nothing but a mention, in reply to a message: the message is the question.
      text: text === "" && quoted !== "" ? "/ask" : text,
      conversation: conversationId(channel, spokenWith),
      place: channelPlace(place),
      asker: askerId(author.id),
      // In a server the event does not tell what a person may do; there the slash commands do.
      mayConfigure: guild_id === undefined,
      operator: guild_id === undefined && me.admins.has(author.id),
      ...(quoted !== "" && { quoted }),
    },
  });
};

const toEntry = (
  given: Omit<InboxEntry, "lane" | "at" | "repeatable" | "where"> & { where: DiscordReplyTarget },
): DecodedEvent => ({
  kind: "entry",
  where: given.where,
  entry: {
    ...given,
    // Messages of a channel are answered in order; interactions have each a place of their own on the screen.
    lane: given.where.kind === "message" ? given.where.channel : given.query.conversation,
    at: snowflakeTimeMs(given.key.slice(1)),
    repeatable: true,
  },
});

const mayConfigure = ({ guild_id, member }: InteractionEvent): boolean =>
  guild_id === undefined ||
  (BigInt(member?.permissions ?? 0) & (MANAGE_SERVER_PERMISSION | ADMINISTRATOR_PERMISSION)) !== 0n;

const decodeInteractionEvent = (event: InteractionEvent, me: DiscordSelf): DecodedEvent | undefined => {
  const person = (event.member?.user ?? event.user)?.id;
  const { channel_id: channel, data } = event;
  if (person === undefined || channel === undefined) return undefined;
  const at = (hidden: boolean): InteractionTarget => ({
    kind: "interaction",
    channel,
    id: event.id,
    token: event.token,
    application: event.application_id,
    asker: person,
    private: hidden,
    member: event.context !== 2 && "0" in event.authorizing_integration_owners,
    ...(event.guild_id !== undefined && { guild: event.guild_id }),
  });
  const place = channelPlace({
    channel,
    ...(event.guild_id !== undefined ? { guild: event.guild_id } : event.context !== 2 && { person }),
  });
  const value = (name: string) => data?.options.find((option) => option.name === name)?.value;
  const article = value("article");
  const asked = (text: string, hidden: boolean, more: Partial<InboxEntry> = {}): DecodedEvent =>
    toEntry({
      ...more,
      key: `i${event.id}`,
      where: at(hidden),
      query: {
        text,
        conversation: conversationId(channel, person),
        place,
        asker: askerId(person),
        mayConfigure: mayConfigure(event),
        operator: event.guild_id === undefined && event.context !== 2 && me.admins.has(person),
        ...(event.locale !== undefined && { locale: event.locale }),
        ...(typeof article === "string" && article !== "" && data?.name !== "article" && { article }),
      },
    });

  switch (event.type) {
    case 2: {
      if (data?.type === 3) {
        const target = messageText(data.resolved?.messages?.[data.target_id ?? ""] ?? {}).trim();
        if (target === "") return asked("", true, { occasion: "unsupported" });
        return data.name === discordTexts.en.find ? asked(`/ask ${target}`, true) : asked(`/check ${target}`, true);
      }
      const name = data?.name ?? "";
      // The one option that is the command's own argument: it bears the command's name, or is neither of the general ones.
      const argument = data?.options.find(
        (option) => option.name !== "private" && (option.name !== "article" || name === "article"),
      );
      return asked(`/${name} ${argument?.value ?? ""}`.trim(), value("private") === true || !isPublicCommand(name));
    }
    case 3: {
      const pressed = readCustomId(data?.custom_id ?? "");
      const wasHidden = ((event.message?.flags ?? 0) & EPHEMERAL_FLAG) !== 0;
      if (pressed === undefined) return asked("", true, { occasion: "unsupported" });
      if (pressed.what === "share") {
        return {
          kind: "share",
          where: at(false),
          allowed: pressed.asker === person,
          components: event.message?.components ?? [],
          ...(event.locale !== undefined && { locale: event.locale }),
        };
      }
      const quiet = pressed.kind === "good" || pressed.kind === "bad" || wasHidden || pressed.asker !== person;
      return asked("", quiet, { press: pressed.token });
    }
    case 4: {
      const focused = data?.options.find((option) => option.focused);
      return {
        kind: "typing",
        where: at(true),
        option: focused?.name === "question" ? "question" : "article",
        typed: typeof focused?.value === "string" ? focused.value : "",
        place,
        ...(typeof article === "string" && focused?.name !== "article" && { article }),
      };
    }
    default:
      return asked("", true, { occasion: "unsupported" });
  }
};

/** A new message; undefined when it is not for us, or no message at all. */
export const decodeMessage = (event: unknown, me: DiscordSelf): DecodedEvent | undefined => {
  const parsed = messageEvent.safeParse(event);
  return parsed.success ? decodeMessageEvent(parsed.data, me) : undefined;
};

/** A command, a pressed button or a keystroke in a command's option. */
export const decodeInteraction = (event: unknown, me: DiscordSelf): DecodedEvent | undefined => {
  const parsed = interactionEvent.safeParse(event);
  return parsed.success ? decodeInteractionEvent(parsed.data, me) : undefined;
};
