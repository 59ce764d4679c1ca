import type { Memory } from "../chat/memory.ts";
import type { EntryState, FailureReason, InboxEntry } from "./inbox/inbox.ts";
import type { RateLimit } from "./inbox/rate-limit.ts";
import type { Stats } from "./stats/stats.ts";

/** An entry in hand: nobody else has it, nor any other of its lane. */
export type ClaimedEntry = Readonly<{
  id: number;
  lane: string;
  /** Undefined when the row is not understood: written by another release, or damaged. */
  entry: InboxEntry | undefined;
  /** The person is over the limit: only the friendly word is due. */
  limited: boolean;
  /** How many processes, this one included, took it in hand. */
  claims: number;
  /** What the confirmed sends resolved with, in order. */
  sent: readonly (string | undefined)[];
  /** A process ended while the next send was under way. */
  uncertain: boolean;
}>;

export type ListedEntry = Readonly<{
  platform: string;
  key: string;
  lane: string;
  state: EntryState;
  reason: FailureReason | undefined;
  /** When it was accepted; milliseconds since 1970. */
  accepted: number;
}>;

/** Entries by state, one number for each state that occurs. */
export type EntryCounts = Readonly<Partial<Record<EntryState, number>>>;

/** The inbox of one platform: held by this process alone, or shared with others where the database allows that. */
export type PlatformInbox = Readonly<{
  /** What ended processes left behind: how many wait, and how many became ambiguous because a send of theirs was under way. */
  backlog: Readonly<{ waiting: number; ambiguous: number }>;
  /** Resolves when committed. False for each entry that was known, or that came in over its asker's limit after the word was said. */
  accept: (entries: readonly InboxEntry[]) => Promise<readonly boolean[]>;
  /** The next entries, one of a lane at most, `limit` at most. */
  claim: (limit: number) => Promise<readonly ClaimedEntry[]>;
  /** Resolves when it is committed that a send is under way; rejects when that could not be written, and nothing may be sent. */
  markSending: (id: number) => Promise<void>;
  /** The send came to its end: a message stands, as part `part`, or (`missed`) certainly does not. Written with the next commit, kept until then. */
  confirm: (id: number, part: number, message: string | undefined) => void;
  notSent: (id: number) => void;
  /** Final: erases the text. Resolves when committed, which is tried until it succeeds. */
  finish: (claimed: ClaimedEntry, state: "sent" | "failed" | "ambiguous", reason?: FailureReason) => Promise<void>;
  /** Back to the head of its lane, to be claimed again in `ms`. */
  release: (claimed: ClaimedEntry, ms: number) => Promise<void>;
  /** The messages that stand for `question`, from the latest entry that answered it. */
  previousMessages: (question: string) => Promise<readonly string[]>;
  /** When the next entry that was put off becomes claimable; undefined when there is none. */
  wakeAt: () => number | undefined;
  /** Calls back when something became claimable. */
  onWaiting: (wake: () => void) => void;
  /** Entries that wait and are not in hand, as far as this process knows. */
  waiting: () => number;
  /** Gives the platform up for another process. */
  close: () => Promise<void>;
}>;

/** Something that only one process has at a time. */
export type Lease = Readonly<{
  /** Aborted when it can no longer be sure that it alone has it. */
  lost: AbortSignal;
  release: () => Promise<void>;
}>;

export type PlatformInboxOptions = Readonly<{
  /** For each person; absent: none. */
  limit: RateLimit | undefined;
  /** So many waiting entries are known by number, 100,000 when absent; what comes behind stays on the disk until there is room. */
  maxKnown?: number;
}>;

export type Store = Readonly<{
  memory: Memory;
  stats: Stats;
  /** Rejects with a `ConfigurationError` when another process serves this platform from the same store, unless the store can be shared. */
  openInbox: (platform: string, options: PlatformInboxOptions) => Promise<PlatformInbox>;
  /**
   * Resolves when this process is the only one that has what is named so: at once where a store cannot be shared, else when the one that
   * had it gave it back or died. Rejects when aborted.
   */
  lease: (name: string, signal: AbortSignal) => Promise<Lease>;
  /** The newest first. */
  list: (states: readonly EntryState[], limit: number) => Promise<readonly ListedEntry[]>;
  counts: () => Promise<EntryCounts>;
  /** Whether the store can be written to, as far as the last try tells. */
  healthy: () => boolean;
  /**
   * Deletes what is past its time, some at a time; true when there is more. The last time also wipes the files, so that nothing of what
   * was erased can be read from them. To be called every minute.
   */
  expire: () => Promise<boolean>;
  close: () => Promise<void>;
}>;

/** How long a key tells a redelivery, and an edited question finds its answer; milliseconds. */
export const DEDUPE_WINDOW_MS = 48 * 3_600_000;
