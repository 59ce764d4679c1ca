import { z } from "zod";

/** What survives a restart besides the inbox: enough to take up the gateway's session where it broke off. */
const session = z.object({
  sessionId: z.string(),
  resumeURL: z.string(),
  shardId: z.int().nonnegative(),
  shardCount: z.int().positive(),
  /** The last event of which all before it are in the inbox or were not for us. */
  sequence: z.int().nonnegative(),
});
export type Session = z.infer<typeof session>;

const channel = z.object({
  id: z.string(),
  guild: z.string().optional(),
  /** The newest message or interaction there that is in the inbox. */
  last: z.string(),
});
export type Channel = z.infer<typeof channel>;

export const state = z.object({
  /** Whose state it is: that of another bot is worth nothing. */
  me: z.string(),
  sessions: z.array(session).default([]),
  budget: z.object({ left: z.number(), at: z.number() }).optional(),
  channels: z.array(channel).default([]),
});
export type State = z.infer<typeof state>;

/** Where the state is kept: the last value written is the one read, whole or not at all. */
export type Keep = Readonly<{ read: () => Promise<unknown>; write: (value: unknown) => Promise<void> }>;

/** Written this often at most. What is lost in between is received twice, and the inbox knows it. */
const WRITE_EACH_MS = 1000;

export type StateKeeper = Readonly<{
  /** Changes shall be written soon. */
  touch: () => void;
  /** Resolves when everything so far is written. */
  flush: () => Promise<void>;
}>;

/** Writes what `current` gives, one write after the other, at most once a second; a failed write is tried with the next change. */
export const keepState = (keep: Keep, current: () => State, onError: (error: unknown) => void): StateKeeper => {
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const write = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(() => keep.write(current())).catch(onError);
    return writing;
  };
  return {
    touch: () => {
      timer ??= setTimeout(write, WRITE_EACH_MS).unref();
    },
    flush: write,
  };
};

/** The state of this bot as it was left; an empty one when there is none, or none that can be read. */
export const readState = async (keep: Keep, me: string): Promise<State> => {
  const parsed = state.safeParse(await keep.read().catch(() => undefined));
  return parsed.success && parsed.data.me === me ? parsed.data : { me, sessions: [], channels: [] };
};
