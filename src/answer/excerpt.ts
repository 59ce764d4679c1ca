/** Cuts an excerpt out of an article, with all that a reader may check it by: place, link, receipt and voice. */

import type { Article } from "../article/index.ts";
import { createPassageCache, quotableBlockOf } from "../article/index.ts";
import type { Excerpt } from "../reply/index.ts";
import type { QuestionParser } from "../search/question/index.ts";
import { contains, type Span } from "../span.ts";
import { correctionOf } from "./corrections/correction-of.ts";
import { expandToContext } from "./expand-to-context.ts";
import { linkTo } from "./link.ts";
import { receiptOf } from "./receipt.ts";
import { findAnswerSpan } from "./span/find-answer-span.ts";
import { voiceOf } from "./voice.ts";

/** What an excerpt shows beside its words. */
export type ExcerptOptions = Readonly<{
  /** 0..1, as it is shown. */
  score: number;
  /** What to highlight within a span of the article; nothing when absent. */
  matches?: (article: Article, span: Span) => readonly Span[];
  /** The question, which decides which words of the focus are marked as the answer. None when absent. */
  parseIn?: QuestionParser;
  /** How sure it is that the focus answers; the score where nothing else is known. */
  confidence?: number;
  /** The sentence that was found; the whole span when absent. */
  focus?: Span;
}>;

type ExcerptFacts = Pick<
  Excerpt,
  | "link"
  | "receipt"
  | "block"
  | "paragraph"
  | "voice"
  | "voiceWords"
  | "speaker"
  | "namedBefore"
  | "unnamed"
  | "withdrawnBy"
>;

const factsCache = createPassageCache<ExcerptFacts>();

/** What does not depend on the question. */
const factsOf = (article: Article, span: Span, focus: Span): ExcerptFacts => {
  // Words over several blocks have their place where they begin.
  const block = quotableBlockOf(article, span) ?? quotableBlockOf(article, { start: span.start, end: span.start + 1 });
  const isCredit = article.credits.lines.some((line) => contains(line, span));
  const link = linkTo(article, span);
  const { namedBefore, ...voice } = voiceOf(article, span, focus);
  const correction = correctionOf(article, focus);
  return {
    ...(link === undefined ? {} : { link }),
    receipt: receiptOf(article, span),
    block: isCredit ? "credit" : (block?.kind ?? "body"),
    paragraph: isCredit ? 0 : (block?.paragraph ?? 0),
    ...(correction && { withdrawnBy: { start: correction.note.start, end: correction.note.end } }),
    ...voice,
    ...(voice.voiceWords && { voiceWords: voice.voiceWords.map(({ start, end }) => ({ start, end })) }),
    ...(voice.speaker && { speaker: { start: voice.speaker.start, end: voice.speaker.end } }),
    ...(namedBefore && {
      namedBefore: {
        text: article.text.slice(namedBefore.start, namedBefore.end),
        start: namedBefore.start,
        end: namedBefore.end,
      },
    }),
  };
};

/** The excerpt of one span of an article, which must lie within one block that may be quoted. */
export const excerptOf = (article: Article, span: Span, options: ExcerptOptions = { score: 1 }): Excerpt => {
  const { start, end } = span;
  const focus = options.focus ?? { start, end };
  const answer =
    options.parseIn && findAnswerSpan(article, focus, options.parseIn, options.confidence ?? options.score);
  return {
    text: article.text.slice(start, end),
    article: article.id,
    version: article.version,
    title: article.title,
    ...(article.date === undefined ? {} : { date: article.date }),
    ...(article.asOf === undefined ? {} : { asOf: article.asOf }),
    ...(article.url === undefined ? {} : { url: article.url }),
    start,
    end,
    focus: { start: focus.start, end: focus.end },
    score: Math.min(1, Math.max(0, options.score)),
    matches: options.matches?.(article, span) ?? [],
    ...(answer === undefined ? {} : { answer }),
    ...factsCache(article, [span, focus], () => factsOf(article, span, focus)),
  };
};

/** The span of the excerpt that answers with one sentence, by its index in `article.sentences`. */
export const excerptSpan = (article: Article, sentence: number): Span => {
  const { first, last } = expandToContext(article, sentence);
  return { start: article.sentences[first]?.start ?? 0, end: article.sentences[last]?.end ?? 0 };
};

/**
 * The excerpt that answers with one sentence: the sentence and what a reader needs to understand it (`expandToContext`), one
 * contiguous span of at most three sentences within one block.
 *
 * @param sentence index into `article.sentences`.
 */
export const excerptAt = (article: Article, sentence: number, options: ExcerptOptions): Excerpt => {
  const focus = article.sentences[sentence];
  return excerptOf(article, excerptSpan(article, sentence), { ...options, ...(focus === undefined ? {} : { focus }) });
};
