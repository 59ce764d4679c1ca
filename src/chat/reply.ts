import { z } from "zod";

/** A half-open range of UTF-16 code units of the article's text as stored. */
export const span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).readonly();

/** `quoted`: a person's words in quotation marks; `attributed`: reported with "said", "according to"; else the reporter's own. */
export const voice = z.enum(["quoted", "attributed", "reporter"]);
export type Voice = z.infer<typeof voice>;

export const block = z.enum(["headline", "caption", "standfirst", "heading", "body"]);

/** Words of an article: `text` is exactly `article.text.slice(start, end)` of that version. All spans are absolute. */
export const excerpt = z
  .object({
    text: z.string(),
    article: z.string(),
    version: z.string(),
    title: z.string(),
    date: z.string().optional(),
    /** The article's address; `link` is the same with a text fragment that jumps to these very words. */
    url: z.string().optional(),
    link: z.string().optional(),
    receipt: z.string(),
    block,
    /** Counts from 1 over the body; 0 for headline, caption and standfirst. */
    paragraph: z.int().nonnegative(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    /** The sentence that was found; the rest of the excerpt is the context that it needs. */
    focus: span,
    score: z.number().min(0).max(1),
    /** What to highlight: words of the question, or, in what stands around an excerpt, that excerpt. */
    matches: z.array(span).readonly(),
    answer: span.optional(),
    speaker: span.optional(),
    voice: voice.optional(),
    /** The words that show the voice ("said", "according to", the quotation marks). */
    voiceWords: z.array(span).readonly().optional(),
  })
  .readonly();
export type Excerpt = z.infer<typeof excerpt>;

/** The languages that the bot's own words exist in. An article may be in any language. */
export const noticeLanguage = z.enum(["en", "fr", "km"]);
export type NoticeLanguage = z.infer<typeof noticeLanguage>;

/** What a button offers. The token (≤ 64 bytes of base64url and ":") carries its whole state, so it works after a restart. */
export const action = z
  .object({ kind: z.enum(["more", "context", "good", "bad"]), label: z.string(), token: z.string() })
  .readonly();
export type Action = z.infer<typeof action>;

export const correction = z.object({ from: z.string(), to: z.string() }).readonly();
export type Correction = z.infer<typeof correction>;

export const abstainReason = z.enum([
  "empty",
  "too-long",
  "no-match",
  "unsure",
  "other-language",
  "no-articles",
  "loading",
]);
export type AbstainReason = z.infer<typeof abstainReason>;

export const verdict = z.enum(["verbatim", "altered", "stitched", "elsewhere", "absent"]);
export type Verdict = z.infer<typeof verdict>;

/** One place where a quotation departs from the article: `said` instead of `article`; either may be empty. */
export const difference = z
  .object({
    said: z.string(),
    article: z.string(),
    /** `words`: the wording differs. `form`: only quotes, dashes, spaces, case or the marks of Markdown differ. */
    kind: z.enum(["words", "form"]),
  })
  .readonly();
export type Difference = z.infer<typeof difference>;

/**
 * Words of the article that stand right outside a quotation and turn it: `text` is exactly their slice. Quoted without them,
 * true words may say the opposite.
 */
export const outside = z
  .object({
    kind: z.enum(["negation", "hedge", "condition"]),
    text: z.string(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
  })
  .readonly();
export type Outside = z.infer<typeof outside>;

/** The verdict on one sentence of a checked text. */
export const checked = z
  .object({
    text: z.string(),
    verdict,
    excerpts: z.array(excerpt).readonly(),
    differences: z.array(difference).readonly(),
    /** Of a quotation that stands in an article only next to such words; in the article of the first excerpt. */
    outside: outside.optional(),
  })
  .readonly();
export type Checked = z.infer<typeof checked>;

/** What every reply carries. */
const framed = {
  /** The language of the bot's own words around it: notices, labels, refusals. English when absent. */
  language: noticeLanguage.optional(),
};

export const answer = z.object({
  kind: z.literal("answer"),
  ...framed,
  confidence: z.number().min(0).max(1),
  excerpts: z.tuple([excerpt], excerpt).readonly(),
  corrections: z.array(correction).readonly(),
  missing: z.array(z.string()).readonly(),
  actions: z.array(action).readonly(),
});
export const abstain = z.object({
  kind: z.literal("abstain"),
  ...framed,
  reason: abstainReason,
  confidence: z.number().min(0).max(1),
  corrections: z.array(correction).readonly(),
  /** The asker's own content words that the article has in no form. */
  missing: z.array(z.string()).readonly(),
  /** How many articles the question was put to; one when absent. */
  asked: z.int().nonnegative().optional(),
  /** The nearest passage, never to be shown as an answer. */
  nearest: excerpt.optional(),
  actions: z.array(action).readonly(),
});
export const check = z.object({
  kind: z.literal("verdict"),
  ...framed,
  text: z.string(),
  /** The worst of its sentences. */
  verdict,
  excerpts: z.array(excerpt).readonly(),
  differences: z.array(difference).readonly(),
  outside: outside.optional(),
  /** Present when the text has several sentences. */
  sentences: z.array(checked).readonly().optional(),
});
export const receipt = z.object({
  kind: z.literal("receipt"),
  ...framed,
  code: z.string(),
  /** `stands`: these words are still there. `moved`: found, exactly, elsewhere. `changed`: no longer. `unknown`: no such article. `malformed`: no receipt. */
  status: z.enum(["stands", "moved", "changed", "unknown", "malformed"]),
  excerpt: excerpt.optional(),
});
const listed = z.object({
  id: z.string(),
  title: z.string(),
  date: z.string().optional(),
  url: z.string().optional(),
  chosen: z.boolean(),
});
const articles = z.object({
  kind: z.literal("articles"),
  ...framed,
  /** The first of them. */
  articles: z.array(listed.readonly()).readonly(),
  /** How many there are in all. */
  total: z.int(),
});
const outline = z.object({
  kind: z.literal("outline"),
  ...framed,
  article: listed.readonly(),
  /** Section headings, in order, verbatim. */
  headings: z.array(z.string()).readonly(),
  paragraphs: z.int(),
  /** Questions that the article answers, each of which returns the sentence it was built from. */
  questions: z.array(z.string()).readonly(),
});
/** Words of the bot's own, already in the conversation's language. Never about the facts. */
export const notice = z.object({ kind: z.literal("notice"), ...framed, notice: z.string(), text: z.string() });

/** Everything the bot can say. A line of `--json` is a reply with the question in front. */
export const reply = z.discriminatedUnion("kind", [
  answer.readonly(),
  abstain.readonly(),
  check.readonly(),
  receipt.readonly(),
  articles.readonly(),
  outline.readonly(),
  notice.readonly(),
]);
export type Reply = z.infer<typeof reply>;
/** A refusal, worded as what is known. */
export type Abstain = Extract<Reply, { kind: "abstain" }>;
