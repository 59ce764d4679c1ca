import type { Bot, ClaimedEntry, Clock, FailureReason, Logger, PlatformInbox } from "../../src/server.ts";
import { NotSent, type PlatformConnection, Postponed, type Send } from "../adapter.ts";
import { toFault } from "../program/fault.ts";
import { Overdue, withTimeLimit } from "../program/time-limit.ts";
import { composeReply } from "./compose-reply.ts";
import type { SendSemaphore } from "./send-semaphore.ts";

export type DeliveryOptions = Readonly<{
  bot: Bot;
  inbox: PlatformInbox;
  connection: Pick<PlatformConnection, "deliver">;
  sendSemaphore: SendSemaphore;
  log: Logger;
  clock: Clock;
  /** Milliseconds. `answer`: the core has so long. `send`: one attempt has so long. `idle`: an adapter that sends nothing for so long hangs. */
  deadlines?: Partial<Deadlines>;
}>;

export type Deadlines = Readonly<{ answer: number; send: number; idle: number }>;
const DEFAULT_DEADLINES_MS: Deadlines = { answer: 10_000, send: 60_000, idle: 90_000 };

/** So many entries are in hand at once; each may wait for its chat's rate. A few kilobytes each. */
const MAX_ENTRIES_IN_FLIGHT = 256;

/** Until a store that could not write is tried again. Milliseconds. */
const STORE_RETRY_DELAY_MS = 1_000;

/** The loop between inbox, core and platform. */
export type Delivery = Readonly<{
  /** How many entries are in hand. */
  inFlight: () => number;
  /** Takes no more entries, waits up to `ms` for those in hand, then gives back to the inbox what no send is under way for. */
  stop: (ms: number) => Promise<void>;
}>;

type DeliveryOutcome =
  | Readonly<{ state: "sent" }>
  | Readonly<{ state: "failed"; reason: FailureReason }>
  | Readonly<{ state: "ambiguous"; reason?: FailureReason }>
  | Readonly<{ state: "waiting"; ms: number }>;

export const startDelivery = (options: DeliveryOptions): Delivery => {
  const { bot, inbox: held, connection, sendSemaphore: slots, log, clock } = options;
  const deadlines = { ...DEFAULT_DEADLINES_MS, ...options.deadlines };
  const ending = new AbortController();
  const inHand = new Set<Promise<void>>();
  let stopped = false;
  let pumping = false;
  let again = false;
  let timer: NodeJS.Timeout | undefined;

  /** Delivers one entry. */
  const deliver = async (claimed: ClaimedEntry): Promise<DeliveryOutcome> => {
    const { entry } = claimed;
    if (!entry) return { state: "failed", reason: "unreadable" };
    const composed = await composeReply(bot, { ...claimed, entry }, { now: clock(), deadline: deadlines.answer });
    if (composed.fault) log.error({ fault: composed.fault }, "the core could not answer");

    let part = 0;
    /** A send of this entry ended without anybody knowing how. */
    let perhaps = false;
    /** The store is away: nothing was sent, and the entry waits for it. */
    let unwritten = false;
    const storeAway = (error: unknown): never => {
      unwritten = true;
      throw error;
    };
    let hangs: (error: Overdue) => void = () => {};
    const hung = new Promise<never>((_, reject) => {
      hangs = reject;
    });
    let idle: NodeJS.Timeout | undefined;
    const stir = (): void => {
      clearTimeout(idle);
      idle = setTimeout(() => hangs(new Overdue("the adapter does nothing")), deadlines.idle);
    };

    const send: Send = async (attempt) => {
      if (part < claimed.sent.length) return claimed.sent[part++];
      clearTimeout(idle);
      const giveBack = await slots();
      try {
        if (ending.signal.aborted) throw new Postponed(0);
        await held.markSending(claimed.id).catch(storeAway);
        try {
          const message = await withTimeLimit(deadlines.send, Promise.resolve().then(attempt));
          held.confirm(claimed.id, part++, message);
          perhaps = false;
          return message;
        } catch (error) {
          if (error instanceof NotSent) held.notSent(claimed.id);
          else perhaps = true;
          throw error;
        }
      } finally {
        giveBack();
        stir();
      }
    };

    stir();
    try {
      const earlier = entry.question === undefined ? [] : await held.previousMessages(entry.question).catch(storeAway);
      const work = connection.deliver({
        entry,
        reply: composed.reply,
        ...(composed.preface !== undefined && { preface: composed.preface }),
        previousMessages: earlier,
        uncertain: claimed.uncertain,
        send,
        signal: ending.signal,
      });
      work.catch(() => {});
      await Promise.race([work, hung]);
      return composed.failed === undefined ? { state: "sent" } : { state: "failed", reason: composed.failed };
    } catch (error) {
      const repeatable = entry.repeatable === true;
      if (unwritten) return { state: "waiting", ms: STORE_RETRY_DELAY_MS };
      if (error instanceof Postponed && (!perhaps || repeatable)) return { state: "waiting", ms: error.ms };
      if (perhaps && !(error instanceof NotSent && repeatable)) {
        return { state: "ambiguous", ...(error instanceof Overdue && { reason: "deadline" as const }) };
      }
      if (error instanceof NotSent) {
        log.warn({ why: error.why, detail: error.message }, "not sent");
        return { state: "failed", reason: error.why };
      }
      if (ending.signal.aborted) return { state: "waiting", ms: 0 };
      if (error instanceof Overdue) return { state: "failed", reason: "deadline" };
      log.error({ fault: toFault(error) }, "the adapter could not deliver");
      return { state: "failed", reason: "fault" };
    } finally {
      clearTimeout(idle);
    }
  };

  const take = async (claimed: ClaimedEntry): Promise<void> => {
    const outcome = await deliver(claimed).catch((error: unknown): DeliveryOutcome => {
      log.error({ fault: toFault(error) }, "no reply and no apology could be made");
      return { state: "failed", reason: "fault" };
    });
    switch (outcome.state) {
      case "waiting":
        return held.release(claimed, outcome.ms);
      case "sent":
        return held.finish(claimed, "sent");
      case "failed":
      case "ambiguous":
        return held.finish(claimed, outcome.state, outcome.reason);
    }
  };

  const pump = async (): Promise<void> => {
    if (pumping) {
      again = true;
      return;
    }
    pumping = true;
    do {
      again = false;
      while (!stopped && inHand.size < MAX_ENTRIES_IN_FLIGHT) {
        const claimed = await held.claim(MAX_ENTRIES_IN_FLIGHT - inHand.size);
        if (claimed.length === 0) break;
        for (const one of claimed) {
          const work: Promise<void> = take(one)
            // The store was closed before it could write; the next start sorts it out.
            .catch(() => {})
            .finally(() => {
              inHand.delete(work);
              void pump();
            });
          inHand.add(work);
        }
      }
    } while (again);
    pumping = false;
    clearTimeout(timer);
    const wakeAt = stopped ? undefined : held.wakeAt();
    if (wakeAt !== undefined) timer = setTimeout(() => void pump(), Math.max(10, wakeAt - clock()));
  };

  held.onWaiting(() => void pump());
  void pump();

  return {
    inFlight: () => inHand.size,
    stop: async (ms) => {
      stopped = true;
      clearTimeout(timer);
      const drained = Promise.allSettled(inHand);
      await withTimeLimit(ms, drained).catch(() => {});
      ending.abort();
      // What is not under way gives itself back at once; what is, is left to the next start.
      await withTimeLimit(500, Promise.allSettled(inHand)).catch(() => {});
    },
  };
};
