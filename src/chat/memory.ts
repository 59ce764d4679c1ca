/** What the bot remembers between messages, and the memory that ends with the process. */

import { MAX_TURNS, TURN_LIFETIME_MS } from "../retention.ts";
import type { Turn } from "../search/question/index.ts";

/** What was chosen for a place: a chat, a topic, a server. It holds in all places in it, unless something else was chosen there. */
export type ChatSettings = Readonly<{
  /** An article's id, or `EVERY_ARTICLE`. */
  article?: string;
  /** A language code, or `EACH_OWN_LANGUAGE`. */
  language?: string;
  /** `PUBLIC_ANSWERS` or `PRIVATE_ANSWERS`: who sees an answer first, where a platform can show it to one person alone. */
  answers?: string;
}>;
/** Chosen in a place in another one that has an article. */
export const EVERY_ARTICLE = "*";
/** Chosen in a place in another one that has a language. */
export const EACH_OWN_LANGUAGE = "auto";
/** To its asker alone, until they show it to all; so it is unless something else was chosen. */
export const PRIVATE_ANSWERS = "private";
/** To all. */
export const PUBLIC_ANSWERS = "public";

/** What the bot remembers between messages. The store keeps it across restarts; `createMemory` keeps it in this process only. */
export type Memory = Readonly<{
  /** The turns of a conversation, oldest first; none when the last is older than 30 minutes. */
  turns: (conversation: string) => Promise<readonly Turn[]>;
  /** Keeps the last few turns of each conversation; `asker` is whose they are, for `forget`. */
  addTurn: (conversation: string, asker: string, turn: Turn) => Promise<void>;
  settings: (place: string) => Promise<ChatSettings>;
  configure: (place: string, settings: ChatSettings) => Promise<void>;
  /** The bot was removed from the place, and from all places in it, whose names go on after its own and a ":". */
  leave: (place: string) => Promise<void>;
  /** The place has another name from now on. What was chosen under that name already stands; calling it again changes nothing. */
  move: (from: string, to: string) => Promise<void>;
  /** Deletes everything that is kept of one person. */
  forget: (asker: string) => Promise<void>;
}>;

/** How much a memory keeps, and by which clock. */
export type MemoryOptions = Readonly<{
  /** Milliseconds since 1970. */
  clock?: () => number;
  /** The conversations that are longest silent are dropped beyond this many. */
  maxConversations?: number;
}>;

/** What one person said; in one place several may. */
type KeptTurn = Readonly<{ asker: string; turn: Turn }>;

type ConversationEntry = Readonly<{ latest: number; kept: readonly KeptTurn[] }>;

/**
 * A memory that ends with the process. `createBot` makes itself one; make it yourself to forget a reader, or to keep more conversations.
 *
 * @example
 * ```js
 * import { createBot, createMemory, openLibrary } from "pullquote";
 *
 * const library = await openLibrary({ paths: ["articles"] });
 * await library.ready;
 * const memory = createMemory({ maxConversations: 100_000 });
 * const bot = createBot({ library, memory });
 * await bot.ask({ text: "Where does Sam Rainsy live?", asker: "reader 7" });
 * console.log((await memory.turns("reader 7")).length); // → 1
 *
 * await memory.forget("reader 7");
 * console.log((await memory.turns("reader 7")).length); // → 0
 * ```
 */
export const createMemory = ({ clock = Date.now, maxConversations: most = 10_000 }: MemoryOptions = {}): Memory => {
  // In the order of their latest turn, so that the first is the longest silent.
  const conversations = new Map<string, ConversationEntry>();
  const places = new Map<string, ChatSettings>();

  const live = (conversation: string): ConversationEntry | undefined => {
    const kept = conversations.get(conversation);
    return kept && clock() - kept.latest < TURN_LIFETIME_MS ? kept : undefined;
  };

  return {
    turns: async (conversation) => live(conversation)?.kept.map(({ turn }) => turn) ?? [],
    addTurn: async (conversation, asker, turn) => {
      const kept = [...(live(conversation)?.kept ?? []), { asker, turn }].slice(-MAX_TURNS);
      conversations.delete(conversation);
      conversations.set(conversation, { latest: clock(), kept });
      for (const [longestSilent] of conversations) {
        if (conversations.size <= most) break;
        conversations.delete(longestSilent);
      }
    },
    settings: async (place) => places.get(place) ?? {},
    configure: async (place, settings) => {
      places.set(place, settings);
    },
    leave: async (left) => {
      for (const place of places.keys()) if (place === left || place.startsWith(`${left}:`)) places.delete(place);
    },
    move: async (from, to) => {
      const settings = places.get(from);
      if (settings && !places.has(to)) places.set(to, settings);
      places.delete(from);
    },
    forget: async (asker) => {
      for (const [id, { latest, kept }] of conversations) {
        const others = kept.filter((one) => one.asker !== asker);
        if (others.length === 0) conversations.delete(id);
        else if (others.length < kept.length) conversations.set(id, { latest, kept: others });
      }
      // The place of a private chat is named after its person, and its topics after the chat.
      for (const place of places.keys()) if (place === asker || place.startsWith(`${asker}:`)) places.delete(place);
    },
  };
};
