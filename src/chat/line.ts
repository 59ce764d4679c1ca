import { z } from "zod";
import { abstain, answer, check, correction, excerpt, notice, type Reply } from "./reply.ts";

/** One of the best single sentences, whatever was decided. */
export const lineCandidate = z
  .object({
    article: z.string(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    paragraph: z.int().nonnegative(),
    score: z.number().min(0).max(1),
  })
  .readonly();
export type LineCandidate = z.infer<typeof lineCandidate>;

/** Keys that every line of `ask --json` has, whatever the kind of the reply. */
const every = {
  question: z.string(),
  confidence: z.number().min(0).max(1),
  excerpts: z.array(excerpt).readonly(),
  missing: z.array(z.string()).readonly(),
  corrections: z.array(correction).readonly(),
  /** Best first; only when they were asked for. */
  candidates: z.array(lineCandidate).readonly().optional(),
  /** Milliseconds that this answer alone took. */
  ms: z.number().nonnegative(),
};

/** A line of `ask --json`: a reply with the question in front, and what it cost. */
export const askLine = z.discriminatedUnion("kind", [
  answer.extend({ ...every, excerpts: answer.shape.excerpts }).readonly(),
  abstain.extend(every).readonly(),
  notice.extend(every).readonly(),
]);
export type AskLine = z.infer<typeof askLine>;

/** Instead of a verdict: the text has no words, too few to mean anything, or more than `limit` characters, of which it has the first. */
const checkRefusal = z
  .object({ text: z.string(), refused: z.enum(["empty", "too-short", "too-long"]), limit: z.int().optional() })
  .readonly();

/** A line of `check --json`: the verdict on a text, without the kind of reply, which is always the same; or why there is none. */
export const checkLine = z.union([check.omit({ kind: true, language: true }).readonly(), checkRefusal]);
export type CheckLine = z.infer<typeof checkLine>;

/** What `ask` can be answered with: it is never taken for a command, nor for a quotation to check. */
export type Asked = Extract<Reply, { kind: "answer" | "abstain" | "notice" }>;

const NOTHING = { confidence: 0, excerpts: [], missing: [], corrections: [] };

export const askLineOf = (
  question: string,
  reply: Asked,
  { ms, candidates }: Readonly<{ ms: number; candidates?: readonly LineCandidate[] }>,
): AskLine => {
  const more = { ...(candidates && { candidates }), ms: Math.round(ms * 1000) / 1000 };
  switch (reply.kind) {
    case "answer":
      return { question, ...reply, ...more };
    case "abstain":
      return { question, ...reply, excerpts: [], ...more };
    case "notice":
      return { question, ...reply, ...NOTHING, ...more };
  }
};
