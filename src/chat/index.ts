/** The bot: conversations, commands, buttons, and its own words. */

export { commandCatalogue, MAX_CHECK_CHARS } from "./command-catalogue.ts";
export { type BotOptions, createBot } from "./create-bot.ts";
export { describeMiss, formatParagraphPlace, toPercent } from "./format-digest.ts";
export { formatReply, type ReplyPart } from "./format-reply.ts";
export { type ChatSettings, createMemory, type Memory, type MemoryOptions } from "./memory.ts";
export { noticeLanguages, noticesIn, resolveNoticeLanguage } from "./notices/notice-languages.ts";
export type { Notices } from "./notices/notices.ts";
