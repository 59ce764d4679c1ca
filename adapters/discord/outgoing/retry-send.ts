import { NotSent, Postponed, type Send } from "../../adapter.ts";
import { type ApiFault, apiFaultOf } from "../api.ts";
import { discordBackoffMs, wait } from "../wait.ts";

export type RetrySendOptions = Readonly<{
  send: Send;
  signal: AbortSignal;
  /** Milliseconds since 1970 after which nobody waits for the answer any more, or Discord takes it no more. */
  until: number;
  /** Told of a request whose answer got lost. */
  onDoubt?: () => void;
}>;

/** A longer wait gives the lane back, so that nothing is held meanwhile. */
const MAX_HELD_WAIT_MS = 5000;
const MAX_TRIES = 5;

/** What the store is told of a fault; "perhaps" stays an error of its own, which it takes for what it is. */
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
 * Sends one message of which a second sending would show nothing new, again and again until Discord has it: waits as long as
 * Discord says, or longer and longer when it cannot be reached. Gives up with `NotSent` when Discord refuses or the time is over.
 */
export const retrySend = async (
  attempt: () => Promise<string | undefined>,
  { send, signal, until, onDoubt }: RetrySendOptions,
): Promise<string | undefined> => {
  for (let tries = 0; ; tries += 1) {
    if (Date.now() > until) throw new NotSent("unreachable", "too late for an answer");
    let fault: ApiFault | undefined;
    try {
      return await send(async () => {
        try {
          return await attempt();
        } catch (error) {
          fault = apiFaultOf(error);
          throw toStoreError(error);
        }
      });
    } catch (error) {
      if (fault === undefined || fault.kind === "refused") throw error;
      if (fault.kind === "perhaps") onDoubt?.();
      const ms = fault.kind === "wait" ? fault.ms : discordBackoffMs(tries, 250, MAX_HELD_WAIT_MS);
      if (ms > MAX_HELD_WAIT_MS || tries >= MAX_TRIES) throw new Postponed(Math.max(ms, MAX_HELD_WAIT_MS));
      await wait(ms, signal).catch(() => {
        throw new Postponed(ms);
      });
    }
  }
};
