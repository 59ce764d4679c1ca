import { retry } from "../../src/server.ts";
import { apiFaultOf } from "./api.ts";

const BACKOFF = { firstMs: 500, maxMs: 60_000 };

/** A request that may be repeated, tried until it succeeds or Discord refuses it; rejects then, or when the signal is aborted. */
export const retryRequest = <T>(
  attempt: () => Promise<T>,
  signal: AbortSignal,
  onFailure: (error: unknown, ms: number) => void = () => undefined,
): Promise<T> =>
  retry(attempt, {
    isTransient: (error) => {
      const fault = apiFaultOf(error);
      return fault !== undefined && fault.kind !== "refused";
    },
    retryAfterMs: (error, ms) => {
      const fault = apiFaultOf(error);
      return fault?.kind === "wait" ? Math.max(fault.ms, ms) : undefined;
    },
    onFailure: (error, ms) => onFailure(error, Math.round(ms)),
    backoff: BACKOFF,
    signal,
  });
