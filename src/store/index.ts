/** The store: the inbox, settings, turns and counts. */

export type { EntryState, FailureReason, Inbox, InboxEntry } from "./inbox/inbox.ts";
export { type ClaimedEntry, INTERIM_PART, type PlatformInbox } from "./inbox/platform-inbox.ts";
export { PERSON_RATE_LIMIT, type RateLimit, READING_COST } from "./inbox/rate-limit.ts";
export {
  backUpStore,
  hasStoreFile,
  listServedPlatforms,
  type OpenStoreOptions,
  openStore,
  restoreStore,
} from "./open-store.ts";
export type { Posts } from "./posts.ts";
export type { Edition, OutdatedAnswer, QuotedAnswer, QuotedAnswers } from "./quoted/quoted-answers.ts";
export { maybeHasPages } from "./sqlite/kept-mark.ts";
export { dayOf } from "./stats/day-of.ts";
export type { Stats, StatsOptions } from "./stats/stats.ts";
export type { EntryCounts, ListedEntry, Store } from "./store.ts";
