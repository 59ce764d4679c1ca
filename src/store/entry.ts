import { z } from "zod";
import type { Entry } from "./inbox.ts";

// What this release does not know of stays: the core may have learnt it.
const query = z
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

const entry = z
  .looseObject({
    key: z.string(),
    lane: z.string(),
    at: z.number(),
    query,
    press: z.string().optional(),
    occasion: z.enum(["welcome", "unsupported", "late", "limited", "failed"]).optional(),
    question: z.string().optional(),
    repeatable: z.boolean().optional(),
    where: z.unknown(),
  })
  .readonly();

/** Reads a row's body back; undefined when it is not an entry as this release writes them. */
export const readEntry = (body: string | null): Entry | undefined => {
  if (body === null) return undefined;
  try {
    const read = entry.safeParse(JSON.parse(body));
    return read.success ? (read.data as Entry) : undefined;
  } catch {
    return undefined;
  }
};
