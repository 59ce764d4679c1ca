/** The state that Discord's adapter keeps beside the store: its form, and how often it is written. */
import { z } from "zod";

/** Enough to resume the gateway's session where it broke off. */
const sessionSchema = z.object({
  sessionId: z.string(),
  resumeURL: z.string(),
  shardId: z.int().nonnegative(),
  shardCount: z.int().positive(),
  /** The last event of which all before it are in the inbox or were not for us. */
  sequence: z.int().nonnegative(),
});
export type GatewaySession = z.infer<typeof sessionSchema>;

const channelSchema = z.object({
  id: z.string(),
  guild: z.string().optional(),
  /** The newest message or interaction there that is in the inbox. */
  last: z.string(),
});
export type SavedChannel = z.infer<typeof channelSchema>;

export const discordStateSchema = z.object({
  /** Whose state it is: that of another bot is worth nothing. */
  me: z.string(),
  sessions: z.array(sessionSchema).default([]),
  budget: z.object({ left: z.number(), at: z.number() }).optional(),
  channels: z.array(channelSchema).default([]),
});
export type DiscordState = z.infer<typeof discordStateSchema>;

/** Where the state is kept: the last value written is the one read, whole or not at all. */
export type StateStorage = Readonly<{ read: () => Promise<unknown>; write: (value: unknown) => Promise<void> }>;

/** Written this often at most. What is lost in between is received twice, and the inbox knows it. */
const WRITE_INTERVAL_MS = 1000;

export type StateWriter = Readonly<{
  /** Changes shall be written soon. */
  touch: () => void;
  /** Resolves when everything so far is written. */
  flush: () => Promise<void>;
}>;

/** Writes what `current` gives, one write after the other, at most once a second; a failed write is tried with the next change. */
export const createStateWriter = (
  storage: StateStorage,
  current: () => DiscordState,
  onError: (error: unknown) => void,
): StateWriter => {
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const write = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(() => storage.write(current())).catch(onError);
    return writing;
  };
  return {
    touch: () => {
      timer ??= setTimeout(write, WRITE_INTERVAL_MS).unref();
    },
    flush: write,
  };
};

/** The state of this bot as it was left; an empty one when there is none, or none that can be read. */
export const readDiscordState = async (storage: StateStorage, me: string): Promise<DiscordState> => {
  const parsed = discordStateSchema.safeParse(await storage.read().catch(() => undefined));
  return parsed.success && parsed.data.me === me ? parsed.data : { me, sessions: [], channels: [] };
};
