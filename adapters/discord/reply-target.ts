/** Where an answer goes, kept with the question in the inbox; and what the core calls Discord's places and people. */
import { z } from "zod";

const id = z.string();
/** What is needed to answer, so that a restart can answer, too. */
export const replyTargetSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("message"),
    channel: id,
    guild: id.optional(),
    message: id,
    asker: id,
    /** When the message was edited, where it is that which is answered; milliseconds since 1970. */
    edited: z.int().optional(),
  }),
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
    /** The answer that only its asker sees is to be shown to all: its message, and what that shows. */
    shared: z.object({ message: id, components: z.array(z.unknown()) }).optional(),
    /** A list has been turned to another page: that is to stand in the message whose button was pressed. */
    turned: z.boolean().optional(),
  }),
]);
export type DiscordReplyTarget = z.infer<typeof replyTargetSchema>;
export type InteractionTarget = Extract<DiscordReplyTarget, { kind: "interaction" }>;
export type ShareTarget = InteractionTarget & { shared: NonNullable<InteractionTarget["shared"]> };
export type MessageTarget = Extract<DiscordReplyTarget, { kind: "message" }>;

export const askerId = (person: string): string => `discord:${person}`;
export const conversationId = (channel: string, person: string): string => `discord:${channel}:${person}`;

/** The place that all channels of a server are in. */
export const guildPlace = (guild: string): string => `discord:${guild}`;

/**
 * Settings of a channel go when the bot is removed from its server, and those of direct messages when their person asks to be forgotten:
 * the place is named after the one or the other. A thread is in its channel or forum (`parent`), and that in its server.
 */
export const channelPlace = ({
  guild,
  parent,
  channel,
  person,
}: Readonly<{ guild?: string; parent?: string | undefined; channel: string; person?: string }>): string => {
  if (guild !== undefined) return [guildPlace(guild), ...(parent === undefined ? [] : [parent]), channel].join(":");
  return person === undefined ? `discord:${channel}` : askerId(person);
};
