import { z } from "zod";
import type { InboxEntry } from "./inbox.ts";

// What this release does not know of stays: the core may have learnt it.
const querySchema = z
  .looseObject({
    text: z.string(),
    conversation: z.string(),
    place: z.string(),
    asker: z.string(),
    mayConfigure: z.boolean(),
    operator: z.boolean(),
    quoted: z.string().optional(),
    article: z.string().optional(),
    locale: z.string().optional(),
  })
  .readonly();

const entrySchema = z
  .looseObject({
    key: z.string(),
    lane: z.string(),
    at: z.number(),
    query: querySchema,
    press: z.string().optional(),
    occasion: z.enum(["welcome", "unsupported", "late", "limited", "failed"]).optional(),
    question: z.string().optional(),
    repeatable: z.boolean().optional(),
    where: z.unknown(),
  })
  .readonly();

/** Reads a row's body back; undefined when it is not an entry as this release writes them. */
export const readEntry = (body: string | null): InboxEntry | undefined => {
  if (body === null) return undefined;
  try {
    const read = entrySchema.safeParse(JSON.parse(body));
    return read.success ? (read.data as InboxEntry) : undefined;
  } catch {
    return undefined;
  }
};
