/** What is read of Discord's events and messages, and what their ids say. */
import { z } from "zod";

/**
 * What is read of Discord's events. Everything else in them is left alone, and what does not fit is no event of ours: a
 * malformed dispatch is ignored, not an error. Fields and types after Discord's API version 10.
 */
const id = z.string().regex(/^\d{1,20}$/);
const author = z.object({ id, bot: z.boolean().optional() });
const member = z.object({ permissions: z.string().regex(/^\d+$/).optional(), user: author.optional() });

/** Text displays nest in containers; a message of ours has its words in them. All else of it is kept, to be shown again. */
type Component = { content?: string | undefined; custom_id?: string | undefined; components?: Component[] | undefined };
const component: z.ZodType<Component> = z.looseObject({
  content: z.string().optional(),
  custom_id: z.string().optional(),
  get components() {
    return z.array(component).optional();
  },
});

/** What a link or another bot shows below a message. */
const embed = z.object({
  url: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  fields: z.array(z.object({ name: z.string().default(""), value: z.string().default("") })).default([]),
});
const embeds = z.array(embed).default([]).catch([]);

const shownMessage = z.object({
  id,
  channel_id: id,
  author,
  content: z.string().default(""),
  flags: z.int().default(0),
  components: z.array(component).default([]),
  embeds,
  /** The message that this one replies to. */
  message_reference: z.object({ message_id: id.optional() }).nullish(),
  /** Forwarded messages. */
  message_snapshots: z
    .array(
      z.object({
        message: z.object({
          content: z.string().default(""),
          components: z.array(component).default([]).catch([]),
          embeds,
        }),
      }),
    )
    .optional(),
});
export type ShownMessage = z.infer<typeof shownMessage>;
export const shownMessages = z.array(shownMessage);

/** What a post says. */
export const postMessage = shownMessage.pick({ content: true, embeds: true, message_snapshots: true });
export type PostMessage = z.infer<typeof postMessage>;

export const messageEvent = shownMessage.extend({
  type: z.int(),
  edited_timestamp: z.string().nullish(),
  guild_id: id.optional(),
  webhook_id: id.optional(),
  mentions: z.array(z.object({ id })).default([]),
  member: z
    .object({ roles: z.array(id) })
    .optional()
    .catch(undefined),
  referenced_message: shownMessage.nullish(),
});
export type MessageEvent = z.infer<typeof messageEvent>;

const option = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});

/** A channel, as far as it says where it is. */
export const eventChannel = z.object({ type: z.int(), parent_id: id.nullish() });

/** Threads and posts of forums are in a channel; what other channels are in is a mere heading. */
const THREAD_TYPES: ReadonlySet<number> = new Set([10, 11, 12]);
export const parentOf = ({ type, parent_id }: z.infer<typeof eventChannel>): string | undefined =>
  THREAD_TYPES.has(type) ? (parent_id ?? undefined) : undefined;

/** A server is gone for us; `unavailable` when it is only out of order. */
export const guildDeleteEvent = z.object({ id, unavailable: z.boolean().optional() });

export const interactionEvent = z.object({
  id,
  application_id: id,
  type: z.int(),
  token: z.string().min(1),
  channel_id: id.optional(),
  channel: eventChannel.optional().catch(undefined),
  guild_id: id.optional(),
  /** 0: a server, 1: the bot's direct messages, 2: another private channel. */
  context: z.int().nullish(),
  /** Who installed the app: "0" names the server, "1" the person. */
  authorizing_integration_owners: z.record(z.string(), z.unknown()).default({}),
  member: member.optional(),
  user: author.optional(),
  locale: z.string().optional(),
  data: z
    .object({
      type: z.int().optional(),
      name: z.string().optional(),
      custom_id: z.string().optional(),
      target_id: id.optional(),
      options: z.array(option).default([]),
      resolved: z.object({ messages: z.record(z.string(), shownMessage.partial()).optional() }).optional(),
    })
    .optional(),
  message: shownMessage.partial().extend({ referenced_message: shownMessage.partial().nullish() }).optional(),
});
export type InteractionEvent = z.infer<typeof interactionEvent>;
export type EventComponent = Component;

const DISCORD_EPOCH_MS = 1_420_070_400_000;

/** When the thing with this id came to be, by Discord's clock; milliseconds since 1970. */
export const snowflakeTimeMs = (snowflake: string): number => Number(BigInt(snowflake) >> 22n) + DISCORD_EPOCH_MS;

/** The smallest id that a thing of this time can have. */
export const snowflakeAt = (time: number): string => String(BigInt(Math.max(0, time - DISCORD_EPOCH_MS)) << 22n);

/** The words of all text displays, in order. */
export const contentsOf = (components: readonly Component[]): string[] =>
  components.flatMap(({ content, components: inner }) => [...(content ? [content] : []), ...contentsOf(inner ?? [])]);

/** Our own markup taken away again: what is quoted in the text, or the whole of it where nothing is. */
const stripMarkup = (markup: string): string => {
  const lines = markup.split("\n");
  const quotedLines = lines.filter((line) => line.startsWith("> ")).map((line) => line.slice(2));
  return (quotedLines.length > 0 ? quotedLines : lines)
    .join("\n")
    .replace(
      /\\([^0-9A-Za-z\s])|\*\*|__|~~|^(?:###|-#|-) /gm,
      (_whole, character: string | undefined) => character ?? "",
    );
};

/**
 * What Discord writes by number, and shows as a name or a picture: people, roles, channels, commands, emoji, times, parts of a server
 * (https://discord.com/developers/docs/reference#message-formatting).
 */
const REFERENCE = / ?<(?:@[!&]?\d+|#\d+|\/[^:<>\n]+:\d+|a?:\w+:\d+|t:-?\d+(?::[A-Za-z])?|id:[a-z-]+(?::\d+)?)>/g;

/** The words that somebody wrote: numbers that nobody sees are none, neither to be asked nor to be quoted. */
export const writtenWords = (content: string): string => content.replace(REFERENCE, "").trim();

type MessageWords = Readonly<{
  content?: string | undefined;
  components?: Component[] | undefined;
  embeds?: readonly z.infer<typeof embed>[] | undefined;
  message_snapshots?:
    | readonly Readonly<{ message: Readonly<Pick<MessageWords, "components" | "embeds"> & { content: string }> }>[]
    | undefined;
}>;

const embedText = (all: MessageWords["embeds"] = []): string =>
  all
    .flatMap(({ title, description, fields }) => [
      title,
      description,
      ...fields.flatMap(({ name, value }) => [name, value]),
    ])
    .filter(Boolean)
    .join("\n");

/** The words of a message as a person sees them. */
export const messageText = ({ content, components, embeds: shown, message_snapshots }: MessageWords): string => {
  const forwarded = message_snapshots?.[0]?.message;
  return (
    writtenWords(content ?? "") ||
    stripMarkup(contentsOf(components ?? []).join("\n")) ||
    writtenWords(forwarded?.content ?? "") ||
    stripMarkup(contentsOf(forwarded?.components ?? []).join("\n")) ||
    writtenWords(embedText(shown)) ||
    writtenWords(embedText(forwarded?.embeds))
  );
};

export const customIdsIn = (components: readonly Component[] = []): string[] =>
  components.flatMap(({ custom_id, components: inner }) => [...(custom_id ? [custom_id] : []), ...customIdsIn(inner)]);
