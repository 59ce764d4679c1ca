/** The inbox of one platform as the process that answers its entries sees it. */

import type { FailureReason, InboxEntry } from "./inbox.ts";
import type { Lanes } from "./lanes.ts";
import type { RateLimit } from "./rate-limit.ts";

/** A claimed entry: no one else has it, nor any other entry of its lane. */
export type ClaimedEntry = Readonly<{
  id: number;
  lane: string;
  /** Undefined when the row is not understood: written by another release, or damaged. */
  entry: InboxEntry | undefined;
  /** The person is over the limit: only the warning is due. */
  limited: boolean;
  /** How many processes, this one included, claimed it. */
  claims: number;
  /** What the confirmed sends resolved with, in order. */
  sent: readonly (string | undefined)[];
  /** What was to be said while the answer is made was counted: its message, where that stands there and can be changed. */
  interim?: Readonly<{ message: string | undefined }> | undefined;
  /** A process ended while the next send was under way. */
  uncertain: boolean;
}>;

/** The part of what is said while an answer is being made, which comes before those of the answer. */
export const INTERIM_PART = -1;

/** The inbox of one platform: held by this process alone, or shared with others where the database allows that. */
export type PlatformInbox = Readonly<{
  /** What ended processes left behind: how many wait, and how many became ambiguous because a send of theirs was under way. */
  backlog: Readonly<{ waiting: number; ambiguous: number }>;
  /** Resolves when committed. False for each entry that was known, or that came in over its asker's limit after the warning. */
  accept: (entries: readonly InboxEntry[]) => Promise<readonly boolean[]>;
  /** The next entries, one of a lane at most, `limit` at most. */
  claim: (limit: number) => Promise<readonly ClaimedEntry[]>;
  /** Takes what something costs from what is left to who asked for it; false when that is not enough. */
  charge: (entry: InboxEntry, cost: number) => Promise<boolean>;
  /** Resolves when it is committed that a send is under way; rejects when that could not be written, and nothing may be sent. */
  markSending: (id: number) => Promise<void>;
  /** The send came to its end: a message stands, as part `part`, or (`notSent`) certainly does not. Written with the next commit, kept until then. */
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
  /** Entries that wait and are not claimed, as far as this process knows. */
  waiting: () => number;
  /** Gives the platform up for another process. */
  close: () => Promise<void>;
}>;

/** How many waiting entries are known by number unless an option says otherwise. */
export const MAX_KNOWN_ENTRIES = 100_000;

/** How one platform's inbox is opened. */
export type PlatformInboxOptions = Readonly<{
  /** For each person; absent: none. */
  limit: RateLimit | undefined;
  /** How many waiting entries are known by number, 100,000 when absent; the rest stays on the disk until there is room. */
  maxKnown?: number;
}>;

/** What forgetting a person needs of an inbox that is open: its lanes, and the entries that are claimed. */
export type OpenedInbox = Readonly<{ inbox: PlatformInbox; lanes: Lanes; claimed: ReadonlySet<number> }>;
