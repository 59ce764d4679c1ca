/**
 * What adapters and servers need of the core: the one door by which they come in. All of `index.ts`, and what stands between a platform
 * and a bot: settings, the log, the store, commands, notices, lines of JSON and the editors' report.
 */

export { type ArticleReport, buildReport, type Report, reportSchema } from "./analytics/build-report.ts";
export { MAX_QUESTION_CHARS } from "./answer/decide.ts";
export { findReceipt } from "./answer/receipt-code.ts";
export { ARTICLE_EXTENSIONS } from "./article/formats/formats.ts";
export { commandCatalogue, MAX_CHECK_CHARS } from "./chat/command-catalogue.ts";
export { describeMiss, formatParagraphPlace, toPercent } from "./chat/format-digest.ts";
export type { ChatSettings } from "./chat/memory.ts";
export { noticeLanguages, noticesIn, resolveNoticeLanguage } from "./chat/notices/notice-languages.ts";
export type { Notices } from "./chat/notices/notices.ts";
export { type Clock, createClock } from "./clock.ts";
export { type Config, collectConfig, type Environment, readConfig, settingNames } from "./config.ts";
export { isConfigurationError } from "./errors.ts";
export { packageVersion, seedsFolder } from "./home.ts";
export * from "./index.ts";
export { graphemeSegmenter } from "./language/grapheme.ts";
export { createLogger, createRedactor, type Logger } from "./log.ts";
export { validateQuotation } from "./quotation/validate-quotation.ts";
export type { ArticleTitle, Bot } from "./reply/bot.ts";
export type { ChatCommandName, Command, LocalisedText } from "./reply/command.ts";
export {
  type AskLine,
  type AskReply,
  askLineSchema,
  type CheckLine,
  checkLineSchema,
  type LineCandidate,
  toAskLine,
} from "./reply/json-line.ts";
export type { NoticeEvent } from "./reply/notice-event.ts";
export type { Query } from "./reply/query.ts";
export type { AbstainReply, NoticeLanguage } from "./reply/reply.ts";
export { type Backoff, backoffMs, type RetryClock, type RetryOptions, retry, sleep } from "./retry.ts";
export type { SearchResult } from "./search/search.ts";
export type { EntryState, FailureReason, Inbox, InboxEntry } from "./store/inbox/inbox.ts";
export type { ClaimedEntry, PlatformInbox } from "./store/inbox/platform-inbox.ts";
export { PERSON_RATE_LIMIT, type RateLimit } from "./store/inbox/rate-limit.ts";
export {
  backUpStore,
  listServedPlatforms,
  type OpenStoreOptions,
  openStore,
  restoreStore,
} from "./store/open-store.ts";
export { dayOf, type Stats, type StatsOptions } from "./store/stats/stats.ts";
export type { EntryCounts, ListedEntry, Store } from "./store/store.ts";
