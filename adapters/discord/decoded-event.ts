/** What an event of Discord asks of the bot: an entry, suggestions, or what is refused at once. */
import type { InboxEntry } from "../../src/server.ts";
import { snowflakeTimeMs } from "./events.ts";
import type { DiscordReplyTarget, InteractionTarget } from "./reply-target.ts";

/** Who we are to Discord, and who operates us. */
export type DiscordSelf = Readonly<{ user: string; admins: ReadonlySet<string> }>;

/** What an event asks of the bot. */
export type DecodedEvent =
  /** Goes through the inbox. */
  | Readonly<{
      kind: "entry";
      entry: InboxEntry;
      where: DiscordReplyTarget;
      /** An interaction in a thread, which is about the thread's post. */
      inThread?: boolean;
      /** The roles of who wrote a message in a server, who may configure it when one of them may. */
      roles?: readonly string[];
    }>
  /** Suggestions while a person types: answered at once or never. */
  | Readonly<{
      kind: "typing";
      where: InteractionTarget;
      option: "question" | "article";
      typed: string;
      place: string;
      article?: string;
    }>
  /** An answer that only its asker sees is to be shown to all, by somebody else. */
  | Readonly<{ kind: "not-shared"; where: InteractionTarget; locale?: string }>;

export type ReceivedEntry = Extract<DecodedEvent, { kind: "entry" }>;

type EntryFields = Omit<InboxEntry, "lane" | "at" | "repeatable" | "where"> & {
  where: DiscordReplyTarget;
  at?: number;
};

/** Interactions have each a place of their own on the screen. */
const laneOf = ({ where, query }: EntryFields): string => {
  if (where.kind !== "message") return query.conversation;
  return where.guild === undefined ? where.channel : `${where.channel}:${where.asker}`;
};

/** An event for the inbox. Unless `at` is given, its key is a letter and Discord's id, which says when it was. */
export const toEntry = (fields: EntryFields): ReceivedEntry => ({
  kind: "entry",
  where: fields.where,
  entry: {
    ...fields,
    // Where the bot itself is not, or only one person sees it, a message cannot be changed once its token is over.
    ...((fields.where.kind === "message" || (fields.where.member && !fields.where.private)) && { lasting: true }),
    at: fields.at ?? snowflakeTimeMs(fields.key.slice(1)),
    // A person's messages are answered in order. In a server each has a lane, so that one who asks much takes turns with the others.
    lane: laneOf(fields),
    repeatable: true,
  },
});
