/** The bot: conversations, commands, buttons, and its own words. */

export { isChoosingToken } from "./buttons/button-token.ts";
export { commandCatalogue, MAX_CHECK_CHARS } from "./commands/command-catalogue.ts";
export { describeMiss, formatParagraphPlace, toPercent } from "./commands/format-digest.ts";
export { type BotOptions, createBot } from "./create-bot.ts";
export { addressesIn } from "./find-article-by-link.ts";
export { formatReply, type RepliedPart, repliesIn } from "./format-reply.ts";
export { type ChatSettings, createMemory, type Memory, type MemoryOptions } from "./memory.ts";
export { noticeLanguages, noticesIn, resolveNoticeLanguage } from "./notices/notice-languages.ts";
export type { Notices } from "./notices/notices.ts";
export { offersIn } from "./offers-in.ts";
export type { ReplyPart } from "./reply-part.ts";
