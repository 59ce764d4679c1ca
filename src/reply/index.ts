/** The boundary: what a query, a reply, a command and a line of JSON are. */

export { bestExcerpt } from "./best-excerpt.ts";
export type { ArticleTitle, Bot, FoundTitles, LocalBot, OnReading } from "./bot.ts";
export type { Audience, ChatCommandName, Command, LocalisedText } from "./command.ts";
export { type CorrectedReply, correctedReplySchema } from "./corrected-reply.ts";
export { type Excerpt, spanSchema, type Voice } from "./excerpt.ts";
export { excerptsIn } from "./excerpts-in.ts";
export {
  type AskLine,
  type AskReply,
  askLineSchema,
  type CheckLine,
  checkLineSchema,
  type LineCandidate,
  toAskLine,
} from "./json-line.ts";
export { type NoticeEvent, noticeEventSchema } from "./notice-event.ts";
export { type Query, type QueryInput, querySchema, toQuery } from "./query.ts";
export {
  type AbstainReason,
  type AbstainReply,
  type Action,
  type ArticleLabel,
  type Attributed,
  type CheckedSentence,
  type Difference,
  type FlippingContext,
  type NamedArticle,
  type NoticeReply,
  type ReceiptReply,
  type Reply,
  replySchema,
  type SingleReply,
  type SpellingCorrection,
  type Verdict,
  type VerdictReply,
} from "./reply.ts";
export type { NoticeLanguage, SourceDetail } from "./reply-fields.ts";
export type { Vote } from "./vote.ts";
