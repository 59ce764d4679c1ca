import type { Turn } from "../search/search.ts";

/** What was chosen for a chat or topic. */
export type Settings = Readonly<{ article?: string; language?: string }>;

/** What the bot remembers between messages. The store keeps it across restarts; `createMemory` keeps it in the process. */
export type Memory = Readonly<{
  /** The turns of a conversation, oldest first; none when the last is older than 30 minutes. */
  turns: (conversation: string) => Promise<readonly Turn[]>;
  /** Keeps the last few turns of each conversation; `asker` is whose they are, for `forget`. */
  addTurn: (conversation: string, asker: string, turn: Turn) => Promise<void>;
  settings: (place: string) => Promise<Settings>;
  configure: (place: string, settings: Settings) => Promise<void>;
  /** The bot was removed from the place. */
  leave: (place: string) => Promise<void>;
  /** Deletes everything that is kept of one person. */
  forget: (asker: string) => Promise<void>;
}>;
