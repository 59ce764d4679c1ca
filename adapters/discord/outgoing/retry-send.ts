/** How often one message is tried, and when its lane is given back to wait. */
import { retry, sleep } from "../../../src/server.ts";
import { NotSent, Postponed, type Send } from "../../adapter.ts";
import { type ApiFault, apiFaultOf } from "../api.ts";

export type RetrySendOptions = Readonly<{
  send: Send;
  signal: AbortSignal;
  /** When the answer is too late, for its reader or for Discord. Milliseconds since 1970. */
  until: number;
  /** The clock by which `until` is meant. */
  now?: () => number;
  /** Called for a request whose answer got lost. */
  onDoubt?: () => void;
}>;

/** A longer wait gives the lane back, so that it blocks nothing meanwhile. */
const MAX_HELD_WAIT_MS = 5000;
const MAX_PAUSES = 5;
const BACKOFF = { firstMs: 250, maxMs: MAX_HELD_WAIT_MS };

/** A fault as the store knows it; "perhaps" stays as it is, which the store takes for ambiguous. */
const toStoreError = (error: unknown): unknown => {
  const fault = apiFaultOf(error);
  switch (fault?.kind) {
    case "refused":
      return new NotSent("refused", `Discord ${fault.status}/${fault.code}`);
    case "wait":
    case "unreachable":
      return new NotSent("unreachable", `Discord: ${fault.kind}`);
    case "perhaps":
    case undefined:
      return error;
    default:
      return fault satisfies never;
  }
};

/**
 * Sends one message of which a second sending would show nothing new, until Discord has it: waits as long as Discord says, or longer and
 * longer when it cannot be reached. Gives up with `NotSent` when Discord refuses or the time is over.
 */
export const retrySend = (
  attempt: () => Promise<string | undefined>,
  { send, signal, until, now = Date.now, onDoubt }: RetrySendOptions,
): Promise<string | undefined> => {
  let fault: ApiFault | undefined;
  const attemptOnce = async (): Promise<string | undefined> => {
    try {
      return await attempt();
    } catch (error) {
      fault = apiFaultOf(error);
      throw toStoreError(error);
    }
  };
  const sendOnce = async (): Promise<string | undefined> => {
    fault = undefined;
    if (now() > until) throw new NotSent("unreachable", "too late for an answer");
    return send(attemptOnce);
  };
  return retry(sendOnce, {
    // What is no fault of the attempt is the store's or the process's own.
    isTransient: () => fault !== undefined && fault.kind !== "refused",
    retryAfterMs: () => (fault?.kind === "wait" ? fault.ms : undefined),
    onFailure: (_, ms, failures) => {
      if (fault?.kind === "perhaps") onDoubt?.();
      if (ms > MAX_HELD_WAIT_MS || failures > MAX_PAUSES) throw new Postponed(Math.max(ms, MAX_HELD_WAIT_MS));
    },
    backoff: BACKOFF,
    clock: {
      sleep: (ms) =>
        sleep(ms, signal).catch(() => {
          throw new Postponed(ms);
        }),
      random: Math.random,
    },
  });
};
