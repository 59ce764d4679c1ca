/**
 * What adapters and servers need of the core: the one door by which they come in. All of `index.ts`, and what stands between a platform
 * and a bot: settings, the log, the store, commands, notices, lines of JSON and the editors' report.
 */

export { type ArticleReport, buildReport, type Report, reportSchema } from "./analytics/index.ts";
export { excerptOf, findReceipt, MAX_QUESTION_CHARS } from "./answer/index.ts";
export { ARTICLE_EXTENSION_WORDS, originSpanOf } from "./article/index.ts";
export type { ChatSettings, Notices } from "./chat/index.ts";
export {
  addressesIn,
  commandCatalogue,
  describeMiss,
  formatParagraphPlace,
  isChoosingToken,
  MAX_CHECK_CHARS,
  noticeLanguages,
  noticesIn,
  offersIn,
  type RepliedPart,
  repliesIn,
  resolveNoticeLanguage,
  toPercent,
} from "./chat/index.ts";
export { type Clock, createClock } from "./clock.ts";
export { type Config, collectConfig, type Environment, readConfig, settingNames } from "./config.ts";
export { errorCodeOf, isConfigurationError, messageOf } from "./errors.ts";
export { packageVersion, seedsFolder } from "./home.ts";
export * from "./index.ts";
export { graphemesOf } from "./language/index.ts";
export { lazily } from "./lazily.ts";
export {
  type AddressBook,
  type AddressHealth,
  type AddressOptions,
  type KeptAddress,
  openAddressBook,
} from "./library/index.ts";
export { createLogger, createRedactor, type Logger } from "./log.ts";
export { type Meaning, type MeaningOptions, openMeaning } from "./meaning/index.ts";
export { isOpenToOthers } from "./private-files.ts";
export {
  checkDraft,
  type DraftQuotation,
  findChange,
  isFailedQuotation,
  validateQuotation,
} from "./quotation/index.ts";
export type {
  AbstainReply,
  ArticleTitle,
  Bot,
  ChatCommandName,
  Command,
  CorrectedReply,
  LocalisedText,
  NoticeEvent,
  NoticeLanguage,
  OnReading,
  Query,
  SingleReply,
} from "./reply/index.ts";
export {
  type AskLine,
  type AskReply,
  askLineSchema,
  bestExcerpt,
  type CheckLine,
  checkLineSchema,
  excerptsIn,
  type LineCandidate,
  toAskLine,
} from "./reply/index.ts";
export { type Backoff, backoffMs, type RetryClock, type RetryOptions, retry, sleep } from "./retry.ts";
export { examineIndex } from "./search/archive/index.ts";
export type { SearchResult } from "./search/index.ts";
export type {
  ClaimedEntry,
  EntryCounts,
  EntryState,
  FailureReason,
  Inbox,
  InboxEntry,
  ListedEntry,
  OutdatedAnswer,
  PlatformInbox,
  Posts,
  QuotedAnswer,
  Store,
} from "./store/index.ts";
export {
  backUpStore,
  dayOf,
  hasStoreFile,
  INTERIM_PART,
  listServedPlatforms,
  maybeHasPages,
  type OpenStoreOptions,
  openStore,
  PERSON_RATE_LIMIT,
  type RateLimit,
  READING_COST,
  restoreStore,
  type Stats,
  type StatsOptions,
} from "./store/index.ts";
export { isWebAddress } from "./web-address.ts";
