/** What adapters and servers need of the core: the one door by which they come in. `index.ts` is for programs that only ask. */

export {
  type AnalyticsCounts,
  type ArticleReport,
  buildReport,
  type Report,
  reportSchema,
} from "./analytics/build-report.ts";
export type { Miss } from "./analytics/merge-misses.ts";
export type { QuestionOutcome } from "./analytics/question-outcome.ts";
export { MAX_QUESTION_CHARS } from "./answer/decide.ts";
export { findReceipt } from "./answer/receipt-code.ts";
export type { Article, Block, BlockKind, Metadata, Sentence } from "./article/article.ts";
export { commandCatalogue, MAX_CHECK_CHARS } from "./chat/command-catalogue.ts";
export { type BotOptions, createBot } from "./chat/create-bot.ts";
export { describeMiss, formatParagraphPlace, toPercent } from "./chat/format-digest.ts";
export { formatPlace, formatReply, formatSource, type ReplyPart } from "./chat/format-reply.ts";
export { type ChatSettings, createMemory, type Memory, type MemoryOptions } from "./chat/memory.ts";
export { type Notices, noticeLanguages, noticesIn, resolveNoticeLanguage } from "./chat/notices/notices.ts";
export { type Config, collectConfig, type Environment, readConfig, settingNames } from "./config.ts";
export { ConfigurationError, isConfigurationError, type Problem } from "./errors.ts";
export { packageVersion, seedsFolder } from "./home.ts";
export { type FileRefusal, type Library, type LibraryOptions, openLibrary } from "./library/library.ts";
export { createLogger, createRedactor, type Logger, type LoggerOptions } from "./log.ts";
export { type LogLevel, logLevels } from "./log-level.ts";
export { checkQuotation } from "./quotation/check-quotation.ts";
export { validateQuotation } from "./quotation/validate-quotation.ts";
export { verifyReceipt } from "./quotation/verify-receipt.ts";
export type { ArticleTitle, Bot, NoticeEvent } from "./reply/bot.ts";
export type { Audience, ChatCommandName, Command, LocalisedText } from "./reply/command.ts";
export {
  type AskLine,
  type AskReply,
  askLineSchema,
  type CheckLine,
  checkLineSchema,
  type LineCandidate,
  toAskLine,
} from "./reply/json-line.ts";
export type { Query } from "./reply/query.ts";
export {
  type AbstainReason,
  type AbstainReply,
  type Action,
  type CheckedSentence,
  type Difference,
  type Excerpt,
  type NoticeLanguage,
  type Reply,
  type ReplyCorrection,
  replySchema,
  type Verdict,
  type Voice,
} from "./reply/reply.ts";
export type { Vote } from "./reply/vote.ts";
export { type Backoff, backoffMs, type RetryClock, type RetryOptions, retry, sleep } from "./retry.ts";
export type { Question, Search, SearchResult, SentenceCandidate, Turn } from "./search/search.ts";
export type { Span } from "./span.ts";
export { type Clock, createClock } from "./store/clock.ts";
export type { EntryState, FailureReason, Inbox, InboxEntry } from "./store/inbox/inbox.ts";
export { PERSON_RATE_LIMIT, type RateLimit } from "./store/inbox/rate-limit.ts";
export {
  backUpStore,
  listServedPlatforms,
  type OpenStoreOptions,
  openStore,
  restoreStore,
} from "./store/open-store.ts";
export { dayOf, type Stats, type StatsOptions } from "./store/stats/stats.ts";
export {
  type ClaimedEntry,
  DEDUPE_WINDOW_MS,
  type EntryCounts,
  type ListedEntry,
  type PlatformInbox,
  type Store,
} from "./store/store.ts";
