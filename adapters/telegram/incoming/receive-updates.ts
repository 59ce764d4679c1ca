/** From raw updates to the inbox: what is read, routed, decoded, and whose rights are looked up. */
import { Composer, Context, type Telegram } from "telegraf";
import type { Update as TelegrafUpdate, UserFromGetMe } from "telegraf/types";
import type { Inbox, Logger, Posts } from "../../../src/server.ts";
import { chatPlace } from "../reply-target.ts";
import { type InlineQuery, type Message, readUpdate, type Update } from "../update.ts";
import type { AdminCheck } from "./admin-check.ts";
import { type DecodeContext, type DecodedUpdate, decode, OUTSIDE_STATUSES } from "./decode.ts";
import { decodeGuest } from "./decode-guest.ts";

export type ReceiveUpdatesOptions = Readonly<{
  inbox: Inbox;
  telegram: Telegram;
  me: UserFromGetMe;
  decodeContext: () => DecodeContext;
  rights: AdminCheck;
  /** Lists excerpts for an inline query; never waited for, never rejects. */
  list: (inline: InlineQuery) => void;
  /** What a post links to, by its place and number. */
  linksOf: Posts["linksOf"];
  /** A message that may be a post of an article; never waited for, never rejects. */
  notePost: (message: Message) => void;
  /**
   * `move`: a group became a supergroup; resolves when its settings are moved, rejects when the store cannot write. `leave`: the bot
   * was removed from a chat, or blocked.
   */
  chats: Readonly<{ move: (from: number, to: number) => Promise<void>; leave: (chat: number) => void }>;
  log: Logger;
}>;

/** What `readUpdate` made of it is the only part of the wire's data that is trusted. */
type UpdateContext = Context & { read?: Update; decoded?: DecodedUpdate };

/**
 * Puts what is to be answered into the inbox, in order; resolves when it is committed, rejects when it cannot be. What is
 * not for the bot, or is no update, is counted and ignored: it must not come again.
 */
export const createReceiveUpdates = (
  options: ReceiveUpdatesOptions,
): ((updates: readonly unknown[]) => Promise<void>) => {
  const { inbox, telegram, me, decodeContext, rights, list, linksOf, notePost, chats, log } = options;

  const routes = new Composer<UpdateContext>();
  routes.on("inline_query", (context) => {
    const inline = context.read?.inline_query;
    if (inline) list(inline);
  });
  routes.on("channel_post", (context) => {
    const post = context.read?.channel_post;
    if (post) notePost(post);
  });
  routes.on(["message", "edited_message", "callback_query", "my_chat_member"], async (context) => {
    const update = context.read;
    if (!update) return;
    const { message, my_chat_member: change } = update;
    if (change && OUTSIDE_STATUSES.includes(change.new_chat_member.status)) chats.leave(change.chat.id);
    if (message) notePost(message);
    if (message?.migrate_to_chat_id !== undefined) await chats.move(message.chat.id, message.migrate_to_chat_id);
    const decoded = decode(update, decodeContext());
    if (decoded) context.decoded = decoded;
  });
  const route = routes.middleware();

  const receive = async (raw: unknown): Promise<DecodedUpdate | undefined> => {
    const read = readUpdate(raw);
    if (!read) return undefined;
    if (read.guest_message) return decodeGuest(read.update_id, read.guest_message, decodeContext());
    const context: UpdateContext = new Context(raw as TelegrafUpdate, telegram, me);
    context.read = read;
    await route(context, async () => undefined);
    return context.decoded;
  };

  /** A comment under a post is about what that links to. */
  const withPost = async (one: DecodedUpdate): Promise<DecodedUpdate> => {
    const { entry, commentOn, asker } = one;
    if (commentOn === undefined || entry.where.chat === undefined) return one;
    const links = await linksOf(chatPlace(entry.where.chat, undefined), String(commentOn)).catch(() => []);
    if (links.length === 0) return one;
    const mustAsk = asker !== undefined && decodeContext().mayRead(links);
    return {
      ...one,
      entry: { ...entry, query: { ...entry.query, links } },
      ...(mustAsk && { unlessAdmin: asker }),
    };
  };

  const withRights = async ({ entry, unlessAdmin }: DecodedUpdate): Promise<DecodedUpdate["entry"]> => {
    if (!unlessAdmin || !(await rights(unlessAdmin.chat, unlessAdmin.user))) return entry;
    return { ...entry, query: { ...entry.query, mayConfigure: true } };
  };

  return async (updates) => {
    const decoded: DecodedUpdate[] = [];
    let ignored = 0;
    for (const raw of updates) {
      const one = await receive(raw);
      if (one) decoded.push(await withPost(one));
      else ignored += 1;
    }
    if (ignored > 0) log.debug({ ignored }, "telegram: updates that ask nothing of the bot");
    // Looking up rights takes a while when Telegram is slow: only the chats in question wait for it.
    const lanes = new Set(decoded.filter(({ unlessAdmin }) => unlessAdmin).map(({ entry }) => entry.lane));
    const ready = decoded.filter(({ entry }) => !lanes.has(entry.lane)).map(({ entry }) => entry);
    if (ready.length > 0) await inbox.accept(ready);
    if (lanes.size > 0) {
      await inbox.accept(await Promise.all(decoded.filter(({ entry }) => lanes.has(entry.lane)).map(withRights)));
    }
  };
};
