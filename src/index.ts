/**
 * Pullquote in your program: articles in, their own words out. `openLibrary` reads articles, `createBot` answers from them,
 * `checkQuotation` says whether words stand there, and `verifyReceipt` whether they still do.
 *
 *     import { createBot, openLibrary } from "pullquote";
 *
 *     const library = await openLibrary({ paths: ["articles"] });
 *     await library.ready;
 *     const reply = await createBot({ library }).ask("Where does Sam Rainsy live?");
 *
 * Whoever writes an adapter or a server finds the rest in `pullquote/server`.
 */

export type { QuestionOutcome } from "./analytics/question-outcome.ts";
export type { Article } from "./article/article.ts";
export { type BotOptions, createBot } from "./chat/create-bot.ts";
export { formatReply, type ReplyPart } from "./chat/format-reply.ts";
export { createMemory, type Memory, type MemoryOptions } from "./chat/memory.ts";
export { ConfigurationError, type Problem } from "./errors.ts";
export type { FileRefusal, Library, LibraryOptions } from "./library/library.ts";
export { openLibrary } from "./library/open-library.ts";
export type { QuotationSource } from "./quotation/article-collection.ts";
export { checkQuotation } from "./quotation/check-quotation.ts";
export { verifyReceipt } from "./quotation/verify-receipt.ts";
export type { LocalBot } from "./reply/bot.ts";
export type { QueryInput } from "./reply/query.ts";
export {
  type Action,
  type Difference,
  type Excerpt,
  type ReceiptReply,
  type Reply,
  replySchema,
  type Verdict,
  type VerdictReply,
} from "./reply/reply.ts";
export type { Vote } from "./reply/vote.ts";
export type { Span } from "./span.ts";
