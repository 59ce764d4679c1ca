/** What the rest of the program sees of a store, whichever database it is kept in. */

import type { Memory } from "../chat/index.ts";
import type { Shelf } from "../library/index.ts";
import type { EntryState, FailureReason } from "./inbox/inbox.ts";
import type { PlatformInbox, PlatformInboxOptions } from "./inbox/platform-inbox.ts";
import type { Posts } from "./posts.ts";
import type { QuotedAnswers } from "./quoted/quoted-answers.ts";
import type { Stats } from "./stats/stats.ts";

/** An entry of any platform as commands list it. */
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

/** Something that only one process has at a time. */
export type Lease = Readonly<{
  /** Aborted when it can no longer be sure that it alone has it. */
  lost: AbortSignal;
  release: () => Promise<void>;
}>;

/** Everything that outlives the process: inbox, memory, statistics. */
export type Store = Readonly<{
  memory: Memory;
  stats: Stats;
  /** What answers quote, so that they can be corrected. */
  quoted: QuotedAnswers;
  /** Where articles were posted. */
  posts: Posts;
  /** What is kept of addresses. */
  kept: Shelf;
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
