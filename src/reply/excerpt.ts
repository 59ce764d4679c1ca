/** Words of an article as a reply shows them; the schema is the one source of the type. */

import { z } from "zod";

/** A half-open range of UTF-16 code units of the article's text as stored. */
export const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).readonly();

/** `quoted`: a person's words in quotation marks; `attributed`: reported with "said", "according to"; else the reporter's own. */
export const voiceSchema = z.enum(["quoted", "attributed", "reporter"]);
/** Whose words an excerpt is. */
export type Voice = z.infer<typeof voiceSchema>;

/** `credit`: a line that says who wrote the article, where and when; the others are the kinds of blocks. */
export const blockSchema = z.enum(["headline", "caption", "standfirst", "heading", "body", "note", "credit"]);

/** Words of an article: `text` is exactly `article.text.slice(start, end)` of that version. All spans are absolute. */
export const excerptSchema = z
  .object({
    text: z.string(),
    article: z.string(),
    version: z.string(),
    title: z.string(),
    date: z.string().optional(),
    /** The day on which a page was read as it is shown; an ISO date. */
    asOf: z.string().optional(),
    /** The article's address; `link` is the same with a text fragment that jumps to these very words. */
    url: z.string().optional(),
    link: z.string().optional(),
    receipt: z.string(),
    block: blockSchema,
    /** Counts from 1 over the body; 0 for all others and credits. */
    paragraph: z.int().nonnegative(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    /** The sentence that was found; the rest of the excerpt is the context that it needs. */
    focus: spanSchema,
    score: z.number().min(0).max(1),
    /** What to highlight: words of the question, or, in what stands around an excerpt, that excerpt. */
    matches: z.array(spanSchema).readonly(),
    answer: spanSchema.optional(),
    /** The correction of the article that takes these words back. */
    withdrawnBy: spanSchema.optional(),
    speaker: spanSchema.optional(),
    /** Whom the pronoun beside the words means ("he said"): the name that stands before the excerpt. */
    namedBefore: z
      .object({ text: z.string(), start: z.int().nonnegative(), end: z.int().nonnegative() })
      .readonly()
      .optional(),
    /** Only a pronoun says who speaks, and it is not clear whom it means. */
    unnamed: z.literal(true).optional(),
    voice: voiceSchema.optional(),
    /** The words that show the voice ("said", "according to", the quotation marks). */
    voiceWords: z.array(spanSchema).readonly().optional(),
  })
  .readonly();
/** Words of an article, exactly as it has them, with their place, their source and their receipt. */
export type Excerpt = z.infer<typeof excerptSchema>;
