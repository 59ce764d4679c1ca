/** The contract between a platform's folder and the programs that serve it: adapter, connection, answer, and the platform as a whole. */
import type { Bot, Clock, Environment, Inbox, InboxEntry, Logger, Posts, Reply } from "../src/server.ts";
import type { DoctorFinding } from "./program/index.ts";

/**
 * Reads a platform's settings.
 *
 * @throws ConfigurationError with everything that is wrong with them.
 */
export type OpenPlatform = (env: Environment) => PlatformModule;

/** A platform whose settings are read: it can be served, or looked at by the doctor. */
export type PlatformModule = Readonly<{
  /** `dataDir` is for what the adapter keeps beside the store. */
  adapter: (dataDir: string) => Adapter;
  /** What only one process may be connected as, such as the receiver by polling; absent where any number may. */
  leaseName?: string;
  /** What no line of the log may show, by the name of its setting. */
  secrets: Readonly<Record<string, string>>;
  /** Whether somebody may read there what was missed. */
  hasOperators: boolean;
  /** Where its requests go; our clock is compared with the one there. */
  address: string;
  /** Looks at what its settings lead to. Changes nothing. */
  examine: () => Promise<readonly DoctorFinding[]>;
}>;

/**
 * Connects one platform. Resolves once it is listening; retries by itself, with backoff, while the platform is down;
 * rejects if it never will listen (a wrong token). The way of one update:
 *
 *     receive → decode → (acknowledge, where the platform wants that within seconds) → `inbox.accept` → confirm to the platform
 *     … the core makes the reply, in the lane's order … → `connection.deliver` → render → `send` each payload
 *
 * What needs no durable answer (typing suggestions, inline lists) goes to `bot` directly and never through the inbox.
 */
export type Adapter = (serve: AdapterContext) => Promise<PlatformConnection>;

/** What an adapter is given. */
export type AdapterContext = Readonly<{
  bot: Bot;
  inbox: Inbox;
  /** The bot was removed from this place, and from all places in it: their settings go. */
  onLeft: (place: string) => Promise<void>;
  /** The place has another name from now on: its settings go with it. */
  onMoved: (from: string, to: string) => Promise<void>;
  /** Where articles were posted; what is kept of a place goes with its settings. */
  posts: Posts;
  /** Never given a reader's words, a token, or an error object of a platform's package. */
  log: Logger;
  /** The service's clock, by which entries are dated; milliseconds since 1970. */
  clock: Clock;
  /** The one HTTP server; absent when `PORT` is not set. */
  http?: Http | undefined;
  /** False in benchmarks, crash and soak runs only: then the adapter keeps no pace of its own. */
  paced: boolean;
  /** Aborted when the process is to end: ends a `connect` that is still retrying. */
  signal: AbortSignal;
}>;

export type Http = Readonly<{
  /**
   * Answers requests to exactly this path until the returned function is called. The server has bounded headers and timeouts;
   * a body larger than `limit` bytes is answered 413 before it is read to the end.
   */
  mount: (path: string, limit: number, answer: (request: Request) => Promise<Response>) => () => void;
}>;

export type PlatformConnection = Readonly<{
  /**
   * Shows one reply. Called for one entry of a lane at a time, and for many lanes at once; called again with the same entry after
   * a crash or a `Postponed`. Resolves when all of it was sent: the entry is then `sent`. Rejects with
   * `Postponed` to be called again later, `NotSent` when it will not be sent (the entry is `failed`); any other error is
   * `ambiguous` when it comes out of a `send`, and `failed` as our fault when it does not.
   */
  deliver: (answer: Answer) => Promise<void>;
  /** Resolves after `close`; rejects on a fault that this platform will not recover from. */
  closed: Promise<void>;
  /** The last sign of life: a poll that was answered, a heartbeat that was acknowledged. */
  lastSeen: () => Date;
  /** How far our clock is ahead of the platform's, as its responses tell; milliseconds. */
  clockSkewMs?: () => number;
  /** Receives nothing more; answers can still be sent. Resolves when nothing more will be accepted. */
  stopReceiving: () => Promise<void>;
  /** Lets go of everything. */
  close: () => Promise<void>;
}>;

/** A reply, and to what. */
export type Answer = Readonly<{
  entry: InboxEntry;
  reply: Reply;
  /** Said while the answer is being made, which takes the place of this message or comes behind it. */
  interim?: true;
  /** A line before the reply: an excuse, when the question was asked more than an hour before this process started. */
  preface?: string;
  /** The messages that answered `entry.question` before, in order, as `send` returned them; empty when none did or it is 48 hours ago. */
  previousMessages: readonly string[];
  /** An earlier process died while the next `send` was under way; only for `repeatable` entries. Look before sending where a nonce may have run out. */
  uncertain: boolean;
  send: Send;
  /** Aborted when the process will wait no longer. Reject with `Postponed` then: the entry is answered after the next start. */
  signal: AbortSignal;
}>;

/**
 * Sends one message. Waits for one of the platform's 8 send slots, commits that a send is under way, runs `attempt`, commits its
 * outcome. Wait for the chat's rate before calling it, never inside `attempt`.
 *
 * `attempt` makes one request with a total deadline of its own (60 s at most) and resolves with the id of the message that is there
 * now (undefined: nothing to be edited later). It rejects with `NotSent` when the message is certainly not there (refused, 429, connection
 * never made): `send` rejects with the same error and may be called again. Any other rejection means "perhaps": let it pass,
 * unless repeating is harmless, then call `send` again.
 *
 * A reply of several messages calls `send` for each, always in the same order: after a crash, the sends that were confirmed resolve at
 * once with what they resolved with before, without an attempt.
 */
export type Send = (attempt: () => Promise<string | undefined>) => Promise<string | undefined>;

/**
 * Why a message is not there. `unavailable`: the platform answered with an error of its own (5xx). That counts as not sent and may be
 * tried again, although a gateway in between may have delivered it all the same: such repeats are counted.
 */
export type NotSentReason = "refused" | "unreachable" | "unavailable";

/** The message is not there: the platform refused it, failed, or was never reached. `detail` is for the log: no token, no reader's words. */
export class NotSent extends Error {
  override readonly name = "NotSent";
  readonly why: NotSentReason;
  constructor(why: NotSentReason, detail: string) {
    super(detail);
    this.why = why;
  }
}

/** Deliver this entry again after `ms`; its lane waits until then and blocks nothing. For waits of more than about 5 s. */
export class Postponed extends Error {
  override readonly name = "Postponed";
  readonly ms: number;
  constructor(ms: number) {
    super(`postponed by ${ms} ms`);
    this.ms = ms;
  }
}

/** A row of the table of platforms. */
export type PlatformEntry = Readonly<{
  /** As people write it. */
  title: string;
  /** The setting that turns the platform on. */
  token: string;
  /** What people do to get it. */
  tokenFrom: string;
  /** The setting that names the bot's operators. */
  admins: string;
  /** What people do to find their own id, which that setting wants. */
  ownIdFrom: string;
  /** Settings whose values no line may show, whatever shape they have. */
  secrets: readonly string[];
  /** All of the platform's own settings. */
  settingNames: readonly string[];
  /** Loads the platform's code, which brings a large package with it, and gives what reads its settings. */
  load: () => Promise<OpenPlatform>;
}>;
