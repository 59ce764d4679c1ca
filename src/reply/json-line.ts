/** The lines of `ask --json` and `check --json`. */

import { z } from "zod";
import { excerptSchema } from "./excerpt.ts";
import {
  abstainReplySchema,
  answerReplySchema,
  choicesReplySchema,
  correctionSchema,
  noticeReplySchema,
  type Reply,
  verdictReplySchema,
} from "./reply.ts";

/** One of the best single sentences, whatever was decided. */
export const lineCandidateSchema = z
  .object({
    article: z.string(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    paragraph: z.int().nonnegative(),
    score: z.number().min(0).max(1),
  })
  .readonly();
export type LineCandidate = z.infer<typeof lineCandidateSchema>;

/** Keys that every line of `ask --json` has, whatever the kind of the reply. */
const commonKeys = {
  question: z.string(),
  confidence: z.number().min(0).max(1),
  excerpts: z.array(excerptSchema).readonly(),
  missing: z.array(z.string()).readonly(),
  corrections: z.array(correctionSchema).readonly(),
  /** Best first; only when they were asked for. */
  candidates: z.array(lineCandidateSchema).readonly().optional(),
  /** Milliseconds that this answer alone took. */
  ms: z.number().nonnegative(),
};

/** A line of `ask --json`: a reply with the question in front, and what it cost. */
export const askLineSchema = z.discriminatedUnion("kind", [
  answerReplySchema.extend({ ...commonKeys, excerpts: answerReplySchema.shape.excerpts }).readonly(),
  choicesReplySchema.extend({ ...commonKeys, excerpts: choicesReplySchema.shape.excerpts }).readonly(),
  abstainReplySchema.extend(commonKeys).readonly(),
  noticeReplySchema.extend(commonKeys).readonly(),
]);
export type AskLine = z.infer<typeof askLineSchema>;

/** Instead of a verdict: the text has no words, too few to mean anything, or more than `limit` characters, of which it has the first. */
const checkRefusalSchema = z
  .object({ text: z.string(), refused: z.enum(["empty", "too-short", "too-long"]), limit: z.int().optional() })
  .readonly();

/** A line of `check --json`: the verdict on a text, without the kind of reply, which is always the same; or why there is none. */
export const checkLineSchema = z.union([
  verdictReplySchema.omit({ kind: true, language: true }).readonly(),
  checkRefusalSchema,
]);
export type CheckLine = z.infer<typeof checkLineSchema>;

/** What `ask` can be answered with: it is never taken for a command, nor for a quotation to check. */
export type AskReply = Extract<Reply, { kind: "answer" | "choices" | "abstain" | "notice" }>;

const EMPTY_RESULT = { confidence: 0, excerpts: [], missing: [], corrections: [] };

export const toAskLine = (
  question: string,
  reply: AskReply,
  { ms, candidates }: Readonly<{ ms: number; candidates?: readonly LineCandidate[] }>,
): AskLine => {
  const more = { ...(candidates && { candidates }), ms: Math.round(ms * 1000) / 1000 };
  switch (reply.kind) {
    case "answer":
    case "choices":
      return { question, ...reply, ...more };
    case "abstain":
      return { question, ...reply, excerpts: [], ...more };
    case "notice":
      return { question, ...reply, ...EMPTY_RESULT, ...more };
  }
};
