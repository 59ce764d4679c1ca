/** How long a server asks to be left alone: what its `Retry-After` says. */

/** A server that asks for longer is asked again after this. */
export const MAX_RETRY_AFTER_MS = 24 * 3_600_000;

/** Milliseconds from `now`, which is a date in milliseconds; undefined where there is none that can be read. */
export const readRetryAfter = (header: string | undefined, now: number): number | undefined => {
  const value = header?.trim() ?? "";
  const ms = /^\d{1,9}$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  // `Date.parse` reads "-1" and "2" as years; a date of HTTP has words.
  if (Number.isNaN(ms) || (!/^\d{1,9}$/.test(value) && !/[a-z]{3}/iu.test(value))) return undefined;
  return Math.min(MAX_RETRY_AFTER_MS, Math.max(0, ms));
};
