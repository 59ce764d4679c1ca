/** Delivers one entry of the inbox: has the reply made, hands it to the adapter, and judges what came of it. */
import type { ClaimedEntry, FailureReason, PlatformInbox } from "../../src/server.ts";
import { NotSent, type PlatformConnection, Postponed, type Send } from "../adapter.ts";
import { Overdue, toFault, withTimeLimit } from "../program/index.ts";
import { type ComposedReply, composeReply } from "./compose-reply.ts";
import { type Corrections, keepQuoted } from "./corrections/keep-quoted.ts";
import type { Doubts } from "./doubts.ts";
import type { ServiceContext } from "./service-context.ts";

export type DeliveryContext = Pick<ServiceContext, "bot" | "log" | "clock" | "sendSemaphore" | "deadlines"> &
  Readonly<{
    inbox: PlatformInbox;
    connection: Pick<PlatformConnection, "deliver">;
    doubts: Doubts;
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

/** `keep`: what is committed with the first send. */
const createSend = (
  { id, sent }: ClaimedEntry,
  { inbox, sendSemaphore, deadlines, doubts }: DeliveryContext,
  { progress, idle, keep }: Readonly<{ progress: SendProgress; idle: IdleTimer; keep: () => Promise<void> }>,
  signal: AbortSignal,
): Send => {
  /** The platform failed at the attempt before. */
  let wasUnavailable = false;
  const attemptOnce: Send = async (attempt) => {
    if (wasUnavailable) doubts.noteRepeated();
    wasUnavailable = false;
    try {
      const message = await withTimeLimit(deadlines.send, Promise.resolve().then(attempt));
      inbox.confirm(id, progress.sent++, message);
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
): Promise<ComposedReply> => {
  const composed = await composeReply(bot, { ...claimed, entry }, { now: clock(), deadline: deadlines.answer });
  if (composed.fault) log.error({ fault: composed.fault }, "the core could not answer");
  return composed;
};

/** `signal`: aborted when the process will wait no longer. Rejects when no reply and no apology can be made. */
export const deliverEntry = async (
  claimed: ClaimedEntry,
  context: DeliveryContext,
  signal: AbortSignal,
): Promise<DeliveryOutcome> => {
  const { inbox, connection, deadlines, platform, corrections } = context;
  const { id, entry } = claimed;
  if (!entry) return { state: "failed", reason: "unreadable" };
  const { reply, preface, failed } = await compose(claimed, entry, context);

  if (reply.kind === "notice" && reply.silent) return { state: "failed", reason: "needless" };
  const progress: SendProgress = { sent: 0, maybeSent: false, storeFailed: false };
  let kept: Promise<void> | undefined;
  const keep = (): Promise<void> => {
    kept ??= corrections === undefined ? Promise.resolve() : keepQuoted({ id, entry, reply, platform }, corrections);
    return kept;
  };
  const idle = createIdleTimer(deadlines.idle);
  idle.restart();
  try {
    const previousMessages =
      entry.question === undefined
        ? []
        : await inbox.previousMessages(entry.question).catch(noteStoreFailure(progress));
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
    return outcomeOf(error, progress, entry.repeatable === true, context, signal);
  } finally {
    idle.stop();
  }
};
