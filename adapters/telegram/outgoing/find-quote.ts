/** Which post of an article an answer points to, so that Telegram itself marks the words there (`quote`, Bot API 7.0). */
import { z } from "zod";
import type { Posts } from "../../../src/server.ts";
import { createBoundedMap } from "../../program/index.ts";
import type { Call } from "../api.ts";
import { type Refused, refusalMeaning } from "../api-errors.ts";
import type { TelegramClock } from "../clock.ts";
import { chatPlace } from "../reply-target.ts";

/** Words of an article that a message shows, the more before the fewer. */
export type ShownWords = Readonly<{ article: string; words: readonly string[] }>;

/** What `reply_parameters` says: Telegram refuses it unless the message has exactly these words. */
export type PostQuote = Readonly<{ message_id: number; chat_id?: number; quote: string }>;

export type QuoteFinder = Readonly<{
  /** Quotes to be tried, the best first. */
  find: (where: Readonly<{ chat: number; group: boolean }>, shown: ShownWords) => Promise<readonly PostQuote[]>;
  /** Telegram refused one: the post does not have the words, or is gone. */
  onRefused: (chat: number, shown: ShownWords, quote: PostQuote, refused: Refused) => Promise<void>;
}>;

/** https://core.telegram.org/bots/api#replyparameters: 0-1024 characters. */
const MAX_QUOTE_CHARS = 1024;
/** What is known not to be in a post is not tried again while the bot runs. */
const MAX_KNOWN_MISSES = 2_000;
const MAX_KNOWN_CHATS = 1_000;
const LINK_LIFETIME_MS = 60 * 60_000;
const LOOKUP_TIMEOUT_MS = 3_000;

const chatSchema = z.object({ linked_chat_id: z.int().optional() });

/** The channel that a group belongs to; looked up once an hour. */
const createLinkedChannel = (call: Call, clock: TelegramClock) => {
  const known = createBoundedMap<number, Readonly<{ until: number; channel: Promise<number | undefined> }>>(
    MAX_KNOWN_CHATS,
  );
  const look = async (group: number): Promise<number | undefined> => {
    const found = await call("getChat", { chat_id: group }, { deadlineMs: LOOKUP_TIMEOUT_MS }).catch(() => undefined);
    return chatSchema.safeParse(found).data?.linked_chat_id;
  };
  return (group: number): Promise<number | undefined> => {
    const found = known.get(group);
    if (found && found.until > clock.now()) return found.channel;
    const channel = look(group);
    known.set(group, { until: clock.now() + LINK_LIFETIME_MS, channel });
    return channel;
  };
};

export const createQuoteFinder = (posts: Posts, call: Call, clock: TelegramClock): QuoteFinder => {
  const linkedChannel = createLinkedChannel(call, clock);
  const misses = createBoundedMap<string, true>(MAX_KNOWN_MISSES);
  const missKey = (chat: number, message: number, words: string): string => `${chat}:${message}:${words}`;

  const findPost = async (chat: number, group: boolean, article: string) => {
    const here = await posts.find(chatPlace(chat, undefined), article);
    if (here !== undefined) return { message_id: Number(here) };
    // Without administrator's rights a bot does not see what comes into its group from the channel, but for the channel itself.
    const channel = group ? await linkedChannel(chat) : undefined;
    const there = channel === undefined ? undefined : await posts.find(chatPlace(channel, undefined), article);
    return there === undefined ? undefined : { message_id: Number(there), chat_id: channel! };
  };

  return {
    find: async ({ chat, group }, { article, words }) => {
      const post = await findPost(chat, group, article).catch(() => undefined);
      if (post === undefined) return [];
      return [...new Set(words)]
        .filter((quote) => quote !== "" && quote.length <= MAX_QUOTE_CHARS)
        .filter((quote) => !misses.get(missKey(post.chat_id ?? chat, post.message_id, quote)))
        .map((quote) => ({ ...post, quote }));
    },
    onRefused: async (chat, { article }, { chat_id = chat, message_id, quote }, refused) => {
      misses.set(missKey(chat_id, message_id, quote), true);
      if (refusalMeaning(refused) === "reply-gone") {
        await posts.forget(chatPlace(chat_id, undefined), article).catch(() => undefined);
      }
    },
  };
};
