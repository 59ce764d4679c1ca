/** Where an answer goes, kept with the question in the inbox; and what the core calls Telegram's places. */
import { z } from "zod";
import { entitySchema, keyboardSchema } from "./update.ts";

const replyTargetSchema = z.object({
  chat: z.int().optional(),
  /** Groups have a lower limit of messages a minute. */
  group: z.boolean(),
  topic: z.int().optional(),
  /** Of a channel's direct messages. */
  direct: z.int().optional(),
  /** The message that is replied to. */
  message: z.int().optional(),
  /** In a thread that is no topic, such as the comments under a post: what is no reply stands outside of it. */
  threaded: z.literal(true).optional(),
  /** The person who asked, where an answer can be shown to that person alone. */
  receiver: z.int().optional(),
  /** The message that is replied to, where nobody else saw it. */
  ephemeral: z.int().optional(),
  /** The query of a guest message, in a chat that is none of ours; `chat` is its person's. */
  guest: z.string().optional(),
  /** A pressed button that asked again: its waiting circle ends with the answer. */
  asked: z.string().optional(),
  press: z
    .object({
      id: z.string(),
      /** The message whose button was pressed: in `chat`, or anywhere else when sent by inline mode. */
      message: z.int().optional(),
      inline: z.string().optional(),
      /** The message, where nobody else sees it. */
      ephemeral: z.int().optional(),
      /** Its buttons without the row of the one that was pressed. */
      keyboard: keyboardSchema.optional(),
    })
    .optional(),
  /** Words that one person saw are to be shown to all, with the buttons below them. */
  shared: z.object({ text: z.string(), entities: z.array(entitySchema), keyboard: keyboardSchema }).optional(),
});

/** Where an answer goes: kept with the question in the inbox. */
export type TelegramReplyTarget = Readonly<z.infer<typeof replyTargetSchema>>;

/** What the button carries that asks the message again to which its own message replies. */
export const ASK_AGAIN = "again";

/** What the button carries that shows to all what one person sees. */
export const SHARE = "share";

/** Nobody but the person who asked knows of it: nothing of it may be shown to others. */
export const isUnseen = ({ ephemeral, press }: TelegramReplyTarget): boolean =>
  ephemeral !== undefined || press?.ephemeral !== undefined;

/** Undefined when another release wrote it and this one does not understand it. */
export const readReplyTarget = (stored: unknown): TelegramReplyTarget | undefined =>
  replyTargetSchema.safeParse(stored).data;

/** Where in its chat a message goes, as `sendMessage` takes it. */
export const threadFields = ({ topic, direct }: Pick<TelegramReplyTarget, "topic" | "direct">) => ({
  ...(topic !== undefined && { message_thread_id: topic }),
  ...(direct !== undefined && { direct_messages_topic_id: direct }),
});

export const chatPlace = (chat: number, topic: number | undefined): string =>
  topic === undefined ? `telegram:${chat}` : `telegram:${chat}:${topic}`;
