/** Delivers one entry of the inbox: has the reply made, hands it to the adapter, and judges what came of it. */
import {
  type ClaimedEntry,
  type FailureReason,
  INTERIM_PART,
  type OnReading,
  type PlatformInbox,
  READING_COST,
  type Reply,
} from "../../src/server.ts";
import { NotSent, type PlatformConnection, Postponed, type Send } from "../adapter.ts";
import { Overdue, toFault, withTimeLimit } from "../program/index.ts";
import { type ComposedReply, composeReply } from "./compose-reply.ts";
import { type Corrections, keepQuoted } from "./corrections/keep-quoted.ts";
import type { Doubts } from "./doubts.ts";
import type { PostponedReplies } from "./postponed-replies.ts";
import type { SendSemaphore } from "./send-semaphore.ts";
import type { ServiceContext } from "./service-context.ts";

export type DeliveryContext = Pick<ServiceContext, "bot" | "log" | "clock" | "deadlines"> &
  Readonly<{
    sendSemaphore: SendSemaphore;
    inbox: PlatformInbox;
    connection: Pick<PlatformConnection, "deliver">;
    doubts: Doubts;
    postponed: PostponedReplies;
    /** The name of the platform. */
    platform: string;
    /** Undefined: answers stay as they are, whatever becomes of the article. */
    corrections?: Corrections | undefined;
  }>;

export type DeliveryOutcome =
  | Readonly<{ state: "sent" }>
  | Readonly<{ state: "failed"; reason: FailureReason }>
  | Readonly<{ state: "ambiguous"; reason?: FailureReason }>
  | Readonly<{ state: "waiting"; ms: number }>;

/** Until a store that could not write is tried again. */
const STORE_RETRY_DELAY_MS = 1_000;

/** How far the sends of one entry have come. */
type SendProgress = {
  /** How many sends resolved. */
  sent: number;
  /** The last send ended in an error that leaves open whether the message arrived. */
  maybeSent: boolean;
  /** The store could not write: nothing was sent. */
  storeFailed: boolean;
};

/** Rejects `expired` when the adapter has done nothing for so long. */
const createIdleTimer = (ms: number) => {
  let expire: (error: Overdue) => void = () => {};
  const expired = new Promise<never>((_, reject) => {
    expire = reject;
  });
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  return {
    expired,
    stop,
    restart: (): void => {
      stop();
      timer = setTimeout(() => expire(new Overdue("the adapter does nothing")), ms);
    },
  };
};
type IdleTimer = ReturnType<typeof createIdleTimer>;

/** Marks that the store could not write, and passes its error on. */
const noteStoreFailure =
  (progress: SendProgress) =>
  (error: unknown): never => {
    progress.storeFailed = true;
    throw error;
  };

/** `keep`: what is committed with the first send. `partOf`: as which part the next one is kept. */
type SendSteps = Readonly<{
  progress: SendProgress;
  idle: IdleTimer;
  keep: () => Promise<void>;
  partOf?: (sent: number) => number;
}>;

const createSend = (
  { id, sent }: Pick<ClaimedEntry, "id" | "sent">,
  {
    inbox,
    sendSemaphore,
    deadlines,
    doubts,
  }: Pick<DeliveryContext, "inbox" | "sendSemaphore" | "deadlines" | "doubts">,
  { progress, idle, keep, partOf = (sent) => sent }: SendSteps,
  signal: AbortSignal,
): Send => {
  /** The platform failed at the attempt before. */
  let wasUnavailable = false;
  const attemptOnce: Send = async (attempt) => {
    if (wasUnavailable) doubts.noteRepeated();
    wasUnavailable = false;
    try {
      const message = await withTimeLimit(deadlines.send, Promise.resolve().then(attempt));
      inbox.confirm(id, partOf(progress.sent++), message);
      progress.maybeSent = false;
      return message;
    } catch (error) {
      wasUnavailable = error instanceof NotSent && error.why === "unavailable";
      if (error instanceof NotSent) inbox.notSent(id);
      else progress.maybeSent = true;
      throw error;
    }
  };
  return async (attempt) => {
    // Confirmed by an earlier process.
    if (progress.sent < sent.length) return sent[progress.sent++];
    idle.stop();
    const release = await sendSemaphore();
    try {
      if (signal.aborted) throw new Postponed(0);
      await Promise.all([keep(), inbox.markSending(id)]).catch(noteStoreFailure(progress));
      return await attemptOnce(attempt);
    } finally {
      release();
      idle.restart();
    }
  };
};

const outcomeOf = (
  error: unknown,
  { maybeSent, storeFailed }: SendProgress,
  repeatable: boolean,
  { log }: DeliveryContext,
  signal: AbortSignal,
): DeliveryOutcome => {
  if (storeFailed) return { state: "waiting", ms: STORE_RETRY_DELAY_MS };
  if (error instanceof Postponed && (!maybeSent || repeatable)) return { state: "waiting", ms: error.ms };
  if (maybeSent && !(error instanceof NotSent && repeatable)) {
    return { state: "ambiguous", ...(error instanceof Overdue && { reason: "deadline" as const }) };
  }
  if (error instanceof NotSent) {
    log.warn({ why: error.why, detail: error.message }, "not sent");
    return { state: "failed", reason: error.why === "refused" ? "refused" : "unreachable" };
  }
  if (signal.aborted) return { state: "waiting", ms: 0 };
  if (error instanceof Overdue) return { state: "failed", reason: "deadline" };
  log.error({ fault: toFault(error) }, "the adapter could not deliver");
  return { state: "failed", reason: "fault" };
};

const compose = async (
  claimed: ClaimedEntry,
  entry: NonNullable<ClaimedEntry["entry"]>,
  { bot, clock, deadlines, log }: DeliveryContext,
  onReading: OnReading,
): Promise<ComposedReply> => {
  const composed = await composeReply(bot, { ...claimed, entry }, { now: clock(), deadlines, onReading });
  if (composed.fault) log.error({ fault: composed.fault }, "the core could not answer");
  return composed;
};

/** Shows, once for an entry, that a page is being read for it, when its person may have that. */
const createReading = (
  claimed: ClaimedEntry,
  entry: NonNullable<ClaimedEntry["entry"]>,
  context: DeliveryContext,
  { signal, previous }: Readonly<{ signal: AbortSignal; previous: () => Promise<readonly string[]> }>,
) => {
  const { inbox, connection, deadlines } = context;
  const { id, uncertain } = claimed;
  let { interim } = claimed;
  let showing: Promise<void> | undefined;

  const show = async (reply: Reply): Promise<void> => {
    const progress: SendProgress = { sent: 0, maybeSent: false, storeFailed: false };
    const idle = createIdleTimer(deadlines.idle);
    idle.restart();
    const steps: SendSteps = { progress, idle, keep: async () => {}, partOf: () => INTERIM_PART };
    const send = createSend({ id, sent: [] }, context, steps, signal);
    const sendFirst: Send = async (attempt) => {
      interim = { message: await send(attempt) };
      return interim.message;
    };
    const previousMessages = (await previous()).slice(0, 1);
    const work = connection.deliver({
      entry,
      reply,
      interim: true,
      previousMessages,
      uncertain,
      send: sendFirst,
      signal,
    });
    work.catch(() => {});
    await Promise.race([work, idle.expired]).finally(idle.stop);
  };

  const onReading: OnReading = async (reply) => {
    // An earlier attempt showed it, or could not, and counted it.
    if (interim !== undefined) return true;
    if (!(await inbox.charge(entry, READING_COST))) return false;
    // The answer comes all the same, where this cannot be shown; that it was counted is kept with the entry.
    showing = show(reply).catch(() => {
      if (interim === undefined) inbox.confirm(id, INTERIM_PART, undefined);
    });
    return true;
  };
  return {
    onReading,
    /** The messages whose place the answer takes. */
    replaced: async (): Promise<readonly string[]> => {
      await showing;
      const before = await previous();
      return interim?.message === undefined ? before : [interim.message, ...before.slice(1)];
    },
  };
};

/** `signal`: aborted when the process will wait no longer. Rejects when no reply and no apology can be made. */
export const deliverEntry = async (
  claimed: ClaimedEntry,
  context: DeliveryContext,
  signal: AbortSignal,
): Promise<DeliveryOutcome> => {
  const { inbox, connection, deadlines, platform, corrections, postponed } = context;
  const { id, entry } = claimed;
  if (!entry) return { state: "failed", reason: "unreadable" };
  const previous = async (): Promise<readonly string[]> =>
    entry.question === undefined ? [] : inbox.previousMessages(entry.question);
  const reading = createReading(claimed, entry, context, { signal, previous });
  const composed = postponed.take(claimed) ?? (await compose(claimed, entry, context, reading.onReading));
  const { reply, preface, failed } = composed;

  if (reply.kind === "notice" && reply.silent) return { state: "failed", reason: "needless" };
  const progress: SendProgress = { sent: 0, maybeSent: false, storeFailed: false };
  let kept: Promise<void> | undefined;
  const keep = (): Promise<void> => {
    kept ??=
      corrections === undefined
        ? Promise.resolve()
        : keepQuoted({ id, sent: claimed.sent, entry, reply, platform }, corrections);
    return kept;
  };
  const idle = createIdleTimer(deadlines.idle);
  idle.restart();
  try {
    const previousMessages = await reading.replaced().catch(noteStoreFailure(progress));
    const work = connection.deliver({
      entry,
      reply,
      ...(preface !== undefined && { preface }),
      previousMessages,
      uncertain: claimed.uncertain,
      send: createSend(claimed, context, { progress, idle, keep }, signal),
      signal,
    });
    work.catch(() => {});
    await Promise.race([work, idle.expired]);
    return failed === undefined ? { state: "sent" } : { state: "failed", reason: failed };
  } catch (error) {
    const outcome = outcomeOf(error, progress, entry.repeatable === true, context, signal);
    if (outcome.state === "waiting") postponed.keep(id, composed);
    return outcome;
  } finally {
    idle.stop();
  }
};
