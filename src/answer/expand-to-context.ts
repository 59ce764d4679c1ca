/** How an excerpt is cut: the sentences around the one that was found that a reader needs to understand it. */

import type { Article } from "../article/index.ts";
import { isQuestionSentence } from "../article/index.ts";
import type { Span } from "../span.ts";
import { contains, overlaps } from "../span.ts";
import { discourseCuesOf } from "./discourse-cues.ts";
import { findQuotedSpans, type QuotedSpan } from "./find-quoted-spans.ts";
import { leansOnPrevious } from "./leans-on-previous.ts";
import { findAttributionAfter } from "./speech/attribution.ts";
import { turnAt } from "./speech/transcript.ts";

/** Sentences of an excerpt. */
export const MAX_EXCERPT_SENTENCES = 3;

/** Sentences of one block, from `first` to `last`, both included. */
export type SentenceRange = Readonly<{ first: number; last: number }>;

const countSentences = (range: SentenceRange): number => range.last - range.first + 1;

const NOT_WORD = /[^\p{L}\p{N}]/gu;
const LOWER_CASE_START = /^\p{Ll}/u;

/** The sentences of the block that holds this sentence. */
export const sentencesOfBlock = (article: Article, sentence: number): SentenceRange => {
  const block = article.sentences[sentence]?.block;
  let first = sentence;
  let last = sentence;
  while (article.sentences[first - 1]?.block === block && first > 0) first -= 1;
  while (article.sentences[last + 1]?.block === block && last + 1 < article.sentences.length) last += 1;
  return { first, last };
};

/** True when the sentence has only punctuation outside its quotations, so that it does not name who speaks. */
const isAllQuotation = (text: string, sentence: Span, quoted: readonly QuotedSpan[]): boolean => {
  let at = sentence.start;
  let unquoted = "";
  for (const quotation of quoted) {
    if (!overlaps(quotation, sentence)) continue;
    unquoted += text.slice(at, Math.max(at, quotation.start));
    at = Math.max(at, quotation.end);
  }
  unquoted += text.slice(at, Math.max(at, sentence.end));
  return unquoted.replace(NOT_WORD, "") === "";
};

/** “…,” he said. Who "he" is, a sentence before says. */
const hasUnnamedSpeaker = (article: Article, sentence: Span, quoted: readonly QuotedSpan[]): boolean => {
  const cues = discourseCuesOf(article.language);
  if (cues === undefined) return false;
  return quoted.some((quotation) => {
    if (!contains(sentence, quotation)) return false;
    const speech = findAttributionAfter(article.text, quotation, sentence, cues);
    return speech !== undefined && speech.speaker === undefined;
  });
};

/** True when a sentence before, within the limit, has more than a quotation: perhaps who speaks. */
const hasSpeakerNearby = (
  article: Article,
  range: SentenceRange,
  within: SentenceRange,
  quoted: readonly QuotedSpan[],
): boolean => {
  const farthest = Math.max(within.first, range.last - MAX_EXCERPT_SENTENCES + 1);
  const before = article.sentences.slice(farthest, range.first);
  return before.some((sentence) => !isAllQuotation(article.text, sentence, quoted));
};

/** Widens a range so that it cuts no quotation, within the limit. */
const includeWholeQuotations = (
  article: Article,
  range: SentenceRange,
  within: SentenceRange,
  quoted: readonly QuotedSpan[],
): SentenceRange => {
  let { first, last } = range;
  for (const quotation of quoted) {
    const span = { start: article.sentences[first]?.start ?? 0, end: article.sentences[last]?.end ?? 0 };
    if (!overlaps(quotation, span) || contains(span, quotation)) continue;
    let low = first;
    let high = last;
    while (low > within.first && (article.sentences[low]?.start ?? 0) > quotation.start) low -= 1;
    while (high < within.last && (article.sentences[high]?.end ?? 0) < quotation.end) high += 1;
    if (high - low + 1 <= MAX_EXCERPT_SENTENCES) [first, last] = [low, high];
  }
  return { first, last };
};

/** UTF-16 units: in an interview, a shorter reply ("No.") says little without what follows it. */
const MIN_REPLY_CHARS = 80;

const includeWholeReply = (article: Article, range: SentenceRange, within: SentenceRange): SentenceRange => {
  const start = article.sentences[range.first]?.start ?? 0;
  let { last } = range;
  while (last < within.last && last - range.first + 1 < MAX_EXCERPT_SENTENCES) {
    if ((article.sentences[last]?.end ?? 0) - start >= MIN_REPLY_CHARS) break;
    last += 1;
  }
  return { ...range, last };
};

/**
 * The sentences that a reader needs to understand one sentence, within its block and at most `MAX_EXCERPT_SENTENCES`: what its
 * leading pronoun or connective refers to, the rest of a quotation that it is part of, and the clause that says who speaks.
 * Sentences are never cut, so negations, hedges and conditions stay.
 */
export const expandToContext = (article: Article, sentence: number): SentenceRange => {
  const own = article.sentences[sentence];
  const block = own === undefined ? undefined : article.blocks[own.block];
  if (own === undefined || block === undefined) return { first: sentence, last: sentence };
  const { text } = article;
  const within = sentencesOfBlock(article, sentence);
  const quoted = findQuotedSpans(text, block);
  let range = includeWholeQuotations(article, { first: sentence, last: sentence }, within, quoted);

  // “Will you go?” he asked. The clause in lower case behind a quotation belongs to it.
  const next = article.sentences[range.last + 1];
  if (range.last < within.last && next !== undefined && countSentences(range) < MAX_EXCERPT_SENTENCES) {
    if (LOWER_CASE_START.test(text.slice(next.start, next.start + 2))) range = { ...range, last: range.last + 1 };
  }
  while (countSentences(range) < MAX_EXCERPT_SENTENCES && range.first > within.first) {
    const lead = article.sentences[range.first];
    if (lead === undefined) break;
    const lacksSpeaker =
      hasUnnamedSpeaker(article, lead, quoted) ||
      (isAllQuotation(text, lead, quoted) && hasSpeakerNearby(article, range, within, quoted));
    if (!lacksSpeaker && !leansOnPrevious(text, lead, article.language)) break;
    const wider = includeWholeQuotations(article, { ...range, first: range.first - 1 }, within, quoted);
    range = countSentences(wider) <= MAX_EXCERPT_SENTENCES ? wider : { ...range, first: range.first - 1 };
  }
  // The turn of a transcript with the name that it begins with, where it is near.
  const isTurn = (turnAt(article, own)?.label.start ?? -1) >= block.start;
  if (isTurn && range.last - within.first < MAX_EXCERPT_SENTENCES) range = { ...range, first: within.first };
  return isQuestionSentence(article, range.first - 1) ? includeWholeReply(article, range, within) : range;
};
