import { ApiError, apiFaultOf } from "./api.ts";
import { discordBackoffMs, wait } from "./wait.ts";

/** Longest time between two tries while Discord is away. */
const MAX_RETRY_DELAY_MS = 60_000;

/** A request that may be repeated, tried until it succeeds or Discord refuses it; rejects then, or when the signal is aborted. */
export const retryRequest = async <T>(
  attempt: () => Promise<T>,
  signal: AbortSignal,
  onFailure: (error: ApiError, ms: number) => void = () => undefined,
): Promise<T> => {
  for (let tries = 0; ; tries += 1) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      const fault = apiFaultOf(error);
      if (!(error instanceof ApiError) || fault === undefined || fault.kind === "refused") throw error;
      const pause = discordBackoffMs(tries, 500, MAX_RETRY_DELAY_MS);
      const ms = fault.kind === "wait" ? Math.max(fault.ms, pause) : pause;
      onFailure(error, Math.round(ms));
      await wait(ms, signal);
    }
  }
};
