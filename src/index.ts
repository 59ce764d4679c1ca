/**
 * Pullquote's core: articles in, replies out. `openLibrary` reads articles, `createBot` answers from them.
 *
 *     import { createBot, openLibrary } from "pullquote";
 *
 *     const library = await openLibrary({ paths: ["articles"] });
 *     await library.ready;
 *     const bot = createBot({ library });
 */

export { refusedCheck } from "./answer/check/refused.ts";
export { check } from "./answer/check.ts";
export { QUESTION_LIMIT } from "./answer/decide.ts";
export { findReceipt } from "./answer/receipt-code.ts";
export { verify } from "./answer/verify.ts";
export type { Article, Block, BlockKind, Metadata, Sentence, Span } from "./article/article.ts";
export type { Bot, Occasion, Title } from "./chat/bot.ts";
export { CHECK_LIMIT, commands } from "./chat/catalogue.ts";
export type { Audience, Command, CommandName, Localised } from "./chat/commands.ts";
export { type BotOptions, createBot } from "./chat/create.ts";
export { aboutOf, percent, placeName } from "./chat/digest.ts";
export {
  type Asked,
  type AskLine,
  askLine,
  askLineOf,
  type CheckLine,
  checkLine,
  type LineCandidate,
} from "./chat/line.ts";
export { createMemory, type Memory, type MemoryOptions, type Settings } from "./chat/memory.ts";
export { type Notices, noticeLanguageOf, noticeLanguages, noticesIn } from "./chat/notices/notices.ts";
export type { Query } from "./chat/query.ts";
export {
  type Abstain,
  type AbstainReason,
  type Action,
  type Checked,
  type Correction,
  type Difference,
  type Excerpt,
  type NoticeLanguage,
  type Reply,
  reply,
  type Verdict,
  type Voice,
} from "./chat/reply.ts";
export { type Part, placeOf, sourceOf, word } from "./chat/wording.ts";
export { type Config, collect, type Environment, readConfig, settingNames } from "./config.ts";
export type { Miss } from "./editor/merge.ts";
export type { Opinion } from "./editor/opinion.ts";
export type { Outcome } from "./editor/outcome.ts";
export { type ArticleReport, buildReport, type Counted, type Report, report } from "./editor/report.ts";
export { ConfigurationError, isConfigurationError, type Problem } from "./errors.ts";
export { packageVersion, seedsFolder } from "./home.ts";
export { type Library, type LibraryOptions, openLibrary, type Refusal } from "./library.ts";
export { createLog, type Logger, type LogOptions, redactor } from "./log.ts";
export { type LogLevel, logLevels } from "./log-level.ts";
export type { Candidate, Finding, Question, Search, Turn } from "./search/search.ts";
export { type Clock, createClock } from "./store/clock.ts";
export type { Entry, Inbox, Reason, State } from "./store/inbox.ts";
export { type Limit, PERSON_LIMIT } from "./store/limit.ts";
export { backUp, type OpenOptions, openStore, restore, servedFrom } from "./store/open.ts";
export { type Claimed, type Counts, type Held, KEPT, type Listed, type Store } from "./store/store.ts";
export { dayOf, type Tally, type TallyOptions } from "./store/tally.ts";
