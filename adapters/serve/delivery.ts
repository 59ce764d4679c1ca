/** The loop between inbox, core and platform: how many entries are taken, and when the next ones are. */
import type { ClaimedEntry } from "../../src/server.ts";
import { toFault, withTimeLimit } from "../program/index.ts";
import { type DeliveryContext, type DeliveryOutcome, deliverEntry } from "./deliver-entry.ts";
import { createPostponedReplies } from "./postponed-replies.ts";

/** Entries that are delivered at once; each may wait for its chat's rate. A few kilobytes each. */
const MAX_ENTRIES_IN_FLIGHT = 256;
/**
 * What more processes than this ended over is delivered alone, and one more with each that came to its end: among a hundred at once,
 * which share the processor, none might be answered in time, and all would be taken for the cause.
 */
const MAX_CALM_CLAIMS = 3;

/** Until what is not under way has given itself back. */
const RELEASE_TIMEOUT_MS = 500;

export type Delivery = Readonly<{
  inFlight: () => number;
  /** Takes no more entries, waits up to `ms` for those in flight, then gives back to the inbox what no send is under way for. */
  stop: (ms: number) => Promise<void>;
}>;

/** Delivers a claimed entry, and notes in the inbox what came of it. */
const settleEntry = async (claimed: ClaimedEntry, context: DeliveryContext, signal: AbortSignal): Promise<void> => {
  const { inbox, log } = context;
  const outcome = await deliverEntry(claimed, context, signal).catch((error: unknown): DeliveryOutcome => {
    log.error({ fault: toFault(error) }, "no reply and no apology could be made");
    return { state: "failed", reason: "fault" };
  });
  switch (outcome.state) {
    case "waiting":
      return inbox.release(claimed, outcome.ms);
    case "sent":
      return inbox.finish(claimed, "sent");
    case "ambiguous":
      context.doubts.noteAmbiguous();
      return inbox.finish(claimed, outcome.state, outcome.reason);
    case "failed":
      return inbox.finish(claimed, outcome.state, outcome.reason);
  }
};

export const startDelivery = (given: Omit<DeliveryContext, "postponed">): Delivery => {
  const { inbox, clock } = given;
  const context: DeliveryContext = {
    ...given,
    postponed: createPostponedReplies(clock, given.corrections?.articles),
  };
  const ending = new AbortController();
  const inFlight = new Set<Promise<void>>();
  let stopped = false;
  let pumping: Promise<void> | undefined;
  let again = false;
  let most = 1;
  let timer: NodeJS.Timeout | undefined;

  const start = (claimed: ClaimedEntry): void => {
    const work: Promise<void> = settleEntry(claimed, context, ending.signal)
      // The store was closed before it could write; the next start sorts it out.
      .catch(() => {})
      .finally(() => {
        inFlight.delete(work);
        most = Math.min(most + 1, MAX_ENTRIES_IN_FLIGHT);
        pump();
      });
    inFlight.add(work);
  };

  const claimAll = async (): Promise<void> => {
    do {
      again = false;
      while (!stopped && inFlight.size < most) {
        const claimed = await inbox.claim(most - inFlight.size);
        if (claimed.length === 0) break;
        // A message that begins to leave now might be cut off by the end. Where the store is closed already, the next start sorts it out.
        if (stopped) await Promise.allSettled(claimed.map((one) => inbox.release(one, 0)));
        if (stopped) break;
        if (claimed.every(({ claims }) => claims <= MAX_CALM_CLAIMS)) most = MAX_ENTRIES_IN_FLIGHT;
        for (const one of claimed) start(one);
      }
    } while (again);
  };
  const pump = (): void => {
    again = true;
    pumping ??= claimAll().finally(() => {
      pumping = undefined;
      // Called when the last look was over.
      if (again) return pump();
      clearTimeout(timer);
      const wakeAt = stopped ? undefined : inbox.wakeAt();
      if (wakeAt !== undefined) timer = setTimeout(pump, Math.max(10, wakeAt - clock()));
    });
  };

  inbox.onWaiting(pump);
  pump();

  return {
    inFlight: () => inFlight.size,
    stop: async (ms) => {
      stopped = true;
      clearTimeout(timer);
      const drained = Promise.resolve(pumping).then(() => Promise.allSettled(inFlight));
      await withTimeLimit(ms, drained).catch(() => {});
      ending.abort();
      // What is under way is left to the next start.
      await withTimeLimit(RELEASE_TIMEOUT_MS, Promise.allSettled(inFlight)).catch(() => {});
    },
  };
};
