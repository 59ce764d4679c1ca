/** What the bot can say: one schema for each kind of reply, from which the types are inferred. */

import { z } from "zod";
import { correctedReplySchema } from "./corrected-reply.ts";
import { excerptSchema } from "./excerpt.ts";
import { receiptFaultSchema } from "./receipt-fault.ts";
import { commonFields } from "./reply-fields.ts";

/** What a button offers. The token (≤ 64 bytes of base64url and ":") carries its whole state, so it works after a restart. */
export const actionSchema = z
  .object({
    kind: z.enum(["more", "context", "receipt", "good", "bad", "ask", "tell", "choose", "page"]),
    label: z.string(),
    token: z.string(),
  })
  .readonly();
/** A button that a reply offers; `bot.press(token)` answers it. */
export type Action = z.infer<typeof actionSchema>;

export const correctionSchema = z.object({ from: z.string(), to: z.string() }).readonly();
/** A word of the question that was read as another word of the article's vocabulary. */
export type SpellingCorrection = z.infer<typeof correctionSchema>;

export const abstainReasonSchema = z.enum([
  "empty",
  "too-long",
  "no-match",
  "unsure",
  "other-language",
  "no-such-article",
  "no-articles",
  "loading",
]);
/** Why a question was refused. */
export type AbstainReason = z.infer<typeof abstainReasonSchema>;

export const verdictSchema = z.enum(["verbatim", "marked", "altered", "stitched", "elsewhere", "absent"]);
/**
 * What a check finds. `verbatim`: the article has exactly these words. `marked`: but for changes that the quotation marks itself,
 * which deny nothing. `altered`: it has a sentence like it. `stitched`: it has its sentences, but not one after the other.
 * `elsewhere`: in another article than the one that is meant. `absent`: nowhere.
 */
export type Verdict = z.infer<typeof verdictSchema>;

/** One place where a quotation departs from the article: `said` instead of `article`; either may be empty. */
export const differenceSchema = z
  .object({
    said: z.string(),
    article: z.string(),
    /**
     * `words`: the wording differs. `form`: only quotes, dashes, spaces, case, a final mark or the marks of Markdown differ.
     * `marked`: the quotation says itself that it was changed here, or who speaks was left out between its sentences.
     */
    kind: z.enum(["words", "form", "marked"]),
    /** What a marked change is. `attribution`: “A,” said X. “B.” was quoted as “A. B.” */
    mark: z.enum(["omission", "insertion", "replacement", "case", "sic", "attribution"]).optional(),
    /** Of a marked change: the word put in or left out that turns what the rest says, or shows that another speaks. */
    turns: z
      .object({
        kind: z.enum(["negation", "hedge", "condition", "speaker"]),
        how: z.enum(["left-out", "put-in"]),
        text: z.string(),
      })
      .readonly()
      .optional(),
  })
  .readonly();
/** One place where a quotation departs from the article. */
export type Difference = z.infer<typeof differenceSchema>;

/**
 * Words of the article that stand right outside a quotation and turn it: `text` is exactly their slice. Quoted without them,
 * true words may say the opposite; without an `attribution` ("police said") somebody's claim becomes the article's own. Of
 * words that a `correction` takes back, wherever it stands, they are the words that do so.
 */
export const flippingContextSchema = z
  .object({
    kind: z.enum(["negation", "hedge", "condition", "attribution", "correction"]),
    text: z.string(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
  })
  .readonly();
/** Words right outside a quotation that turn it. */
export type FlippingContext = z.infer<typeof flippingContextSchema>;

/**
 * How words that were found end, where the quotation ends with a mark of its own. `other`: the article has another mark there,
 * as before “he said”. `goes-on`: the article's sentence goes on, so that the full stop is not its own.
 */
export const endingSchema = z.enum(["other", "goes-on"]);

/** The verdict on one sentence of a checked text. */
export const checkedSentenceSchema = z
  .object({
    text: z.string(),
    verdict: verdictSchema,
    excerpts: z.array(excerptSchema).readonly(),
    differences: z.array(differenceSchema).readonly(),
    /** Of a quotation that an article has only next to such words; in the article of the first excerpt. */
    outside: flippingContextSchema.optional(),
    ending: endingSchema.optional(),
    /** The verdict is about another article than the one that is meant, which has nothing like these words. */
    elsewhere: z.literal(true).optional(),
  })
  .readonly();
/** The verdict on one of several sentences. */
export type CheckedSentence = z.infer<typeof checkedSentenceSchema>;

/**
 * Whose words the checked text says they are, beside the article. `same`: it gives them to that person too. `other`: to
 * another, `speaker` in its words. `nobody`: they are the reporter's own. `unclear`: that was not checked, because the article, or
 * the text, does not say it plainly.
 */
const attributedSchema = z.object({
  attribution: z.enum(["same", "other", "nobody", "unclear"]),
  saidBy: z.string(),
  speaker: z.string().optional(),
});
/** Whether the article gives words to the one whom a checked text gives them to. */
export type Attributed = Readonly<z.infer<typeof attributedSchema>>;

export const foundBySchema = z.enum(["words", "meaning"]);
/** What the words of an article that answer a question about the article itself are. */
export const articleLabelSchema = z.enum(["about", "points", "byline", "date", "updated", "dateline"]);
/** What words of an article are that say something of the article itself. */
export type ArticleLabel = z.infer<typeof articleLabelSchema>;

/** What a reply carries that shows passages. */
const shownFields = {
  confidence: z.number().min(0).max(1),
  excerpts: z.tuple([excerptSchema], excerptSchema).readonly(),
  corrections: z.array(correctionSchema).readonly(),
  missing: z.array(z.string()).readonly(),
  /** `words`: by the question's words alone; `meaning`: also by what it means. */
  foundBy: foundBySchema.exactOptional(),
  /** The article's language (BCP 47), where the question is in another one. */
  articleLanguage: z.string().exactOptional(),
};

export const answerReplySchema = z.object({
  kind: z.literal("answer"),
  ...commonFields,
  /** Present when the question was about the article itself. */
  label: articleLabelSchema.optional(),
  /** The passage was shown for an earlier question of this conversation. */
  again: z.literal(true).exactOptional(),
  ...shownFields,
  actions: z.array(actionSchema).readonly(),
});
/** Several passages of which one may answer, best first: one sentence each, with a button for what stands around it. */
export const choicesReplySchema = z.object({
  kind: z.literal("choices"),
  ...commonFields,
  ...shownFields,
  /** `context`, for each excerpt in turn. */
  actions: z.array(actionSchema).readonly(),
});
const listedArticleSchema = z.object({
  id: z.string(),
  title: z.string(),
  date: z.string().optional(),
  url: z.string().optional(),
  chosen: z.boolean(),
});

/** What a question says of an article that it names. `days`: ISO dates, both among those that are meant. */
const namedArticleSchema = z
  .object({
    about: z.string().exactOptional(),
    by: z.string().exactOptional(),
    days: z.object({ from: z.string(), to: z.string() }).readonly().exactOptional(),
    nearest: z.array(listedArticleSchema.omit({ url: true, chosen: true }).readonly()).readonly(),
  })
  .readonly();
/** What a question says of an article that it names, and that is not there. */
export type NamedArticle = z.infer<typeof namedArticleSchema>;

export const abstainReplySchema = z.object({
  kind: z.literal("abstain"),
  ...commonFields,
  reason: abstainReasonSchema,
  confidence: z.number().min(0).max(1),
  corrections: z.array(correctionSchema).readonly(),
  /** The asker's own content words that the article has in no form. */
  missing: z.array(z.string()).readonly(),
  /** How many articles the question was put to; one when absent. */
  asked: z.int().nonnegative().optional(),
  /** The nearest passage, never to be shown as an answer. */
  nearest: excerptSchema.optional(),
  /** Of a question that names an article which is not there: by what, and the articles that come nearest. */
  named: namedArticleSchema.exactOptional(),
  actions: z.array(actionSchema).readonly(),
});
export const verdictReplySchema = z.object({
  kind: z.literal("verdict"),
  ...commonFields,
  text: z.string(),
  /** The worst of its sentences. */
  verdict: verdictSchema,
  excerpts: z.array(excerptSchema).readonly(),
  differences: z.array(differenceSchema).readonly(),
  outside: flippingContextSchema.optional(),
  ending: endingSchema.optional(),
  elsewhere: z.literal(true).optional(),
  ...attributedSchema.partial().shape,
  /** Present when the text has several sentences, or when only the words within its quotation marks were judged. */
  sentences: z.array(checkedSentenceSchema).readonly().optional(),
});
export const receiptReplySchema = z.object({
  kind: z.literal("receipt"),
  ...commonFields,
  code: z.string(),
  /** `stands`: these words are still there. `moved`: found, exactly, elsewhere. `changed`: no longer. `unknown`: no such article. `malformed`: no receipt. */
  status: z.enum(["stands", "moved", "changed", "unknown", "malformed"]),
  fault: receiptFaultSchema.exactOptional(),
  /** `other`: the words are the same, but spaces, quotation marks or other marks of writing in them are not. */
  form: z.enum(["other"]).optional(),
  excerpt: excerptSchema.optional(),
  /** Of words that changed, where the version that had them is still kept: as they were, and what stands in their place now. */
  before: z.string().exactOptional(),
  now: z.array(excerptSchema).readonly().exactOptional(),
});
const articlesReplySchema = z.object({
  kind: z.literal("articles"),
  ...commonFields,
  /** The first of them. */
  articles: z.array(listedArticleSchema.readonly()).readonly(),
  /** How many there are in all. */
  total: z.int(),
});
const outlineReplySchema = z.object({
  kind: z.literal("outline"),
  ...commonFields,
  article: listedArticleSchema.readonly(),
  /** Section headings, in order, verbatim. */
  headings: z.array(z.string()).readonly(),
  paragraphs: z.int(),
  /** Questions that the article answers, each of which returns the sentence it was built from. */
  questions: z.array(z.string()).readonly(),
});
/** Words of the bot's own, already in the conversation's language. Never about the facts. */
export const noticeReplySchema = z.object({
  kind: z.literal("notice"),
  ...commonFields,
  notice: z.string(),
  text: z.string(),
  /** Questions that can be asked next. */
  actions: z.array(actionSchema).readonly().optional(),
  /** Thanks and the like where several people talk: nothing is sent. */
  silent: z.literal(true).optional(),
});
const singleReplySchema = z.discriminatedUnion("kind", [
  answerReplySchema.readonly(),
  choicesReplySchema.readonly(),
  abstainReplySchema.readonly(),
  verdictReplySchema.readonly(),
  receiptReplySchema.readonly(),
  articlesReplySchema.readonly(),
  outlineReplySchema.readonly(),
  noticeReplySchema.readonly(),
  correctedReplySchema.readonly(),
]);
/** A reply to one question. */
export type SingleReply = z.infer<typeof singleReplySchema>;

/** The replies to the questions of one message, in its order. */
const severalReplySchema = z.object({
  kind: z.literal("several"),
  ...commonFields,
  replies: z.array(z.object({ question: z.string(), reply: singleReplySchema }).readonly()).readonly(),
  /** Further questions, which were too many to be answered at once. */
  left: z.int().nonnegative(),
});

/**
 * The zod schema of a reply, for one that comes back as JSON. A line of `--json` is a reply with the question in front.
 *
 * @example
 * ```js
 * import { createBot, openLibrary, replySchema } from "pullquote";
 *
 * const library = await openLibrary({ paths: ["articles"] });
 * await library.ready;
 * const reply = await createBot({ library }).ask("Who is the king of Sweden?");
 * console.log(replySchema.parse(JSON.parse(JSON.stringify(reply))).kind); // → abstain
 * console.log(replySchema.safeParse({ kind: "guess" }).success); // → false
 * ```
 */
export const replySchema = z.discriminatedUnion("kind", [...singleReplySchema.options, severalReplySchema.readonly()]);
/** Everything the bot can say, told apart by `kind`; an answer holds nothing but words of an article. */
export type Reply = z.infer<typeof replySchema>;
/** What `checkQuotation` finds. */
export type VerdictReply = Extract<Reply, { kind: "verdict" }>;
/** What `verifyReceipt` finds. */
export type ReceiptReply = Extract<Reply, { kind: "receipt" }>;
/** Words of the bot's own, as a reply. */
export type NoticeReply = Extract<Reply, { kind: "notice" }>;
/** A refusal, worded as what is known. */
export type AbstainReply = Extract<Reply, { kind: "abstain" }>;
