/** When an address is read again: soon after it changed, seldom when it did not for long, ever less often while it fails. */

const MINUTE_MS = 60_000;
/** A list of pages is watched for new ones. */
const LISTING_INTERVAL_MS = 5 * MINUTE_MS;
const MIN_PAGE_INTERVAL_MS = 10 * MINUTE_MS;
const MAX_PAGE_INTERVAL_MS = 12 * 60 * MINUTE_MS;
/** A page that changed an hour ago is looked at after a quarter of that. */
const AGE_SHARE = 1 / 4;
const MIN_FAILING_INTERVAL_MS = 2 * MINUTE_MS;
const MAX_FAILING_INTERVAL_MS = 6 * 60 * MINUTE_MS;

const between = (min: number, value: number, max: number): number => Math.min(max, Math.max(min, value));

/** Milliseconds until it is read again, whole ones: PostgreSQL refuses a fraction. `ageMs`: since its text changed. */
export const pageIntervalMs = (kind: "page" | "listing", ageMs: number): number =>
  kind === "listing"
    ? LISTING_INTERVAL_MS
    : between(MIN_PAGE_INTERVAL_MS, Math.ceil(ageMs * AGE_SHARE), MAX_PAGE_INTERVAL_MS);

/** As above. `failingMs`: how long it could not be read; `retryAfterMs`: what its site asks for. */
export const failingIntervalMs = (failingMs: number, retryAfterMs = 0): number =>
  Math.ceil(Math.max(retryAfterMs, between(MIN_FAILING_INTERVAL_MS, failingMs / 2, MAX_FAILING_INTERVAL_MS)));
