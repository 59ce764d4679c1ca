/** Decides how missing vectors are reported: as a value with its reason, never an exception, so that words can answer at once. */

/**
 * Why there are no vectors:
 *
 * - `weights`: the files of weights are missing, cut short, damaged, or of another version;
 * - `worker`: the encoding thread could not start, failed or died; the encoder can no longer be used;
 * - `full`: too much is waiting; a later call may succeed;
 * - `aborted`: the caller's own signal;
 * - `closed`: the encoder was closed.
 */
export type UnavailableReason = "weights" | "worker" | "full" | "aborted" | "closed";

/** No vectors, and why. `problem` is one line for a person. */
export type Unavailable = Readonly<{ unavailable: UnavailableReason; problem: string }>;

export const unavailable = (reason: UnavailableReason, problem: string): Unavailable => ({
  unavailable: reason,
  problem: problem.replace(/\s+/g, " ").trim(),
});

export const isUnavailable = (value: object): value is Unavailable => "unavailable" in value;
