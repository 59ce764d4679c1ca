/**
 * Pullquote in your program: articles in, their own words out. `openLibrary` reads articles, `createBot` answers from them,
 * `checkQuotation` says whether an article has these words, and `verifyReceipt` whether it still does.
 *
 *     import { createBot, openLibrary } from "pullquote";
 *
 *     const library = await openLibrary({ paths: ["articles"] });
 *     await library.ready;
 *     const reply = await createBot({ library }).ask("Where does Sam Rainsy live?");
 *
 * Whoever writes an adapter or a server finds the rest in `pullquote/server`.
 */

export type { QuestionOutcome } from "./analytics/index.ts";
export type { Article } from "./article/index.ts";
export {
  type BotOptions,
  createBot,
  createMemory,
  formatReply,
  type Memory,
  type MemoryOptions,
  type ReplyPart,
} from "./chat/index.ts";
export { ConfigurationError, type Problem } from "./errors.ts";
export type { FileRefusal, Library, LibraryOptions } from "./library/index.ts";
export { openLibrary } from "./library/index.ts";
export type { QuotationSource } from "./quotation/index.ts";
export { checkQuotation, verifyReceipt } from "./quotation/index.ts";
export type { LocalBot, QueryInput, Vote } from "./reply/index.ts";
export {
  type Action,
  type Difference,
  type Excerpt,
  type ReceiptReply,
  type Reply,
  replySchema,
  type Verdict,
  type VerdictReply,
} from "./reply/index.ts";
export type { Span } from "./span.ts";
