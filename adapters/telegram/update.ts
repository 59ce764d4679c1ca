/** What is read of Telegram's updates; everything else in them is ignored. */
import { z } from "zod";
import { readRichWords } from "./incoming/rich-words.ts";

/** A field that is read when it is what it should be, and is as good as absent otherwise. */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const user = z.object({
  id: z.int(),
  is_bot: z.boolean().catch(false),
  language_code: lenient(z.string()),
});

const chat = z.object({ id: z.int(), type: z.enum(["private", "group", "supergroup", "channel"]) });
export type Chat = z.infer<typeof chat>;

export const entitySchema = z.object({
  type: z.string(),
  offset: z.int().nonnegative(),
  length: z.int().nonnegative(),
  user: lenient(user),
  /** Of words that link to an address. */
  url: lenient(z.string()),
});

const words = {
  text: lenient(z.string()),
  entities: lenient(z.array(entitySchema)),
  caption: lenient(z.string()),
  caption_entities: lenient(z.array(entitySchema)),
  /** Instead of a text. */
  rich_message: lenient(z.object({ blocks: z.unknown() })),
};

/** What a rich message says is read as its text. */
const withRichWords = <T extends Partial<z.infer<z.ZodObject<typeof words>>>>(message: T): T =>
  message.text === undefined && message.rich_message !== undefined
    ? { ...message, ...readRichWords(message.rich_message.blocks) }
    : message;

const forwardOrigin = z.looseObject({ type: lenient(z.string()), sender_user: lenient(user) });

const message = z
  // Loose: the kind of a message without words is the name of the one field it has.
  .looseObject({
    message_id: z.int(),
    date: z.number(),
    edit_date: lenient(z.number()),
    chat,
    from: lenient(user),
    /** The group itself for an anonymous administrator, a channel for one who speaks as a channel. */
    sender_chat: lenient(chat),
    /** Only its sender and the bot see it; its `message_id` is 0. */
    ephemeral_message_id: lenient(z.int()),
    message_thread_id: lenient(z.int()),
    is_topic_message: lenient(z.boolean()),
    /** Of a channel's direct messages: the conversation of one person with the channel. */
    direct_messages_topic: lenient(z.object({ topic_id: z.int() })),
    is_automatic_forward: lenient(z.boolean()),
    forward_origin: lenient(forwardOrigin),
    via_bot: lenient(user),
    /** The bot was called in a chat that it is not in, and answers by this. */
    guest_query_id: lenient(z.string().min(1)),
    media_group_id: lenient(z.string()),
    migrate_to_chat_id: lenient(z.int()),
    ...words,
    quote: lenient(z.object({ text: z.string() })),
    reply_to_message: lenient(
      z
        .object({
          message_id: z.int(),
          from: lenient(user),
          forum_topic_created: lenient(z.looseObject({})),
          via_bot: lenient(user),
          reply_markup: lenient(
            z.object({ inline_keyboard: z.array(z.array(z.looseObject({ url: lenient(z.string()) }))) }),
          ),
          /** A channel's post in its group, under which people comment. */
          is_automatic_forward: lenient(z.boolean()),
          ...words,
        })
        .transform(withRichWords),
    ),
  })
  .transform(withRichWords);
export type Message = z.infer<typeof message>;

const answeredMessage = z
  .object({
    message_id: z.int(),
    from: lenient(user),
    /** Set where it is no person's: a post that the answer points to. */
    sender_chat: lenient(chat),
    forward_origin: lenient(forwardOrigin),
    ...words,
  })
  .transform(withRichWords);

const button = z.looseObject({ callback_data: lenient(z.string()) });
export const keyboardSchema = z.array(z.array(button));
export type Keyboard = z.infer<typeof keyboardSchema>;

const press = z.object({
  id: z.string(),
  from: user,
  data: lenient(z.string()),
  inline_message_id: lenient(z.string()),
  message: lenient(
    z.object({
      message_id: z.int(),
      date: lenient(z.number()),
      chat,
      /** Only the person who presses sees it. */
      ephemeral_message_id: lenient(z.int()),
      text: words.text,
      entities: words.entities,
      message_thread_id: lenient(z.int()),
      is_topic_message: lenient(z.boolean()),
      /** The message that the one with the button answers. */
      reply_to_message: lenient(answeredMessage),
      reply_markup: lenient(z.object({ inline_keyboard: keyboardSchema })),
    }),
  ),
});
export type ButtonPress = z.infer<typeof press>;

const inline = z.object({
  id: z.string(),
  from: user,
  query: z.string(),
  offset: z.string().catch(""),
  /** "sender" in the chat with the bot itself. */
  chat_type: lenient(z.string()),
});
export type InlineQuery = z.infer<typeof inline>;

const membership = z.object({
  chat,
  from: user,
  date: z.number(),
  old_chat_member: z.object({ status: z.string() }),
  new_chat_member: z.object({ status: z.string() }),
});
export type MembershipChange = z.infer<typeof membership>;

/** Update ids are 31-bit numbers that usually grow, and start again anywhere after a week without updates. */
const id = z
  .int()
  .nonnegative()
  .max(2 ** 31 - 1);

export const updateId = z.object({ update_id: id });

/** The kinds of updates that are asked for; whatever else comes is passed over. Of guests only where the server knows them. */
export const ALLOWED_UPDATES = [
  "message",
  "edited_message",
  "channel_post",
  "callback_query",
  "inline_query",
  "my_chat_member",
] as const;

export const GUEST_UPDATES = [...ALLOWED_UPDATES, "guest_message"] as const;

const update = z.object({
  update_id: id,
  message: message.optional(),
  edited_message: message.optional(),
  channel_post: message.optional(),
  guest_message: message.optional(),
  callback_query: press.optional(),
  inline_query: inline.optional(),
  my_chat_member: membership.optional(),
});
export type Update = z.infer<typeof update>;

/** Reads what came over the wire; undefined when it is no update, or its one field that matters is malformed. */
export const readUpdate = (raw: unknown): Update | undefined => update.safeParse(raw).data;

/** Fields of a message that a person sent, as against a message about the chat ("Ann joined"). */
const CONTENT_FIELDS = [
  "animation",
  "audio",
  "checklist",
  "contact",
  "dice",
  "document",
  "game",
  "location",
  "paid_media",
  "photo",
  "poll",
  "sticker",
  "story",
  "venue",
  "video",
  "video_note",
  "voice",
] as const;

/** True of a voice message, a sticker and the like: something was said, but not in words. */
export const isWordless = (message: Message): boolean =>
  message.text === undefined &&
  message.caption === undefined &&
  CONTENT_FIELDS.some((field) => message[field] !== undefined);
