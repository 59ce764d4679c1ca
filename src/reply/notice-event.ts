import { z } from "zod";

/**
 * What an adapter has to say when there is no question to answer:
 *
 * - `welcome`: added to a chat, or started by a person.
 * - `unsupported`: a message without words: a voice message, a sticker.
 * - `late`: a line before an answer that comes long after its question.
 * - `failed`: no answer could be made.
 * - `limited`: too many questions of one person in a short time.
 * - `shared`: an answer is to be shown to others again.
 */
export const noticeEventSchema = z.enum(["welcome", "unsupported", "late", "failed", "limited", "shared"]);
/** What an adapter has to say when there is no question to answer. */
export type NoticeEvent = z.infer<typeof noticeEventSchema>;
