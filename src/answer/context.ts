import type { Article, Span } from "../article/article.ts";
import { isQuestion } from "../article/question.ts";
import { contains, overlaps } from "../article/spans.ts";
import { cuesOf } from "./cues/cues.ts";
import { leansBack } from "./opening.ts";
import { type Quotation, quotations } from "./quotations.ts";
import { speechBehind } from "./speech.ts";

/** An excerpt is at most so many sentences. */
export const MAX_SENTENCES = 3;

/** Sentences of one block, from `first` to `last`, both included. */
export type Range = Readonly<{ first: number; last: number }>;

const length = (range: Range): number => range.last - range.first + 1;

const NOT_WORD = /[^\p{L}\p{N}]/gu;
const LOWER = /^\p{Ll}/u;

/** The sentences of the block that holds this sentence. */
export const sentencesAround = (article: Article, sentence: number): Range => {
  const block = article.sentences[sentence]?.block;
  let first = sentence;
  let last = sentence;
  while (article.sentences[first - 1]?.block === block && first > 0) first -= 1;
  while (article.sentences[last + 1]?.block === block && last + 1 < article.sentences.length) last += 1;
  return { first, last };
};

/** True when nothing of the sentence but punctuation stands outside the quotations: it lacks who says it. */
const isAllQuotation = (text: string, sentence: Span, quoted: readonly Quotation[]): boolean => {
  let at = sentence.start;
  let outside = "";
  for (const quotation of quoted) {
    if (!overlaps(quotation, sentence)) continue;
    outside += text.slice(at, Math.max(at, quotation.start));
    at = Math.max(at, quotation.end);
  }
  outside += text.slice(at, Math.max(at, sentence.end));
  return outside.replace(NOT_WORD, "") === "";
};

/** “…,” he said.: who "he" is was said before. */
const hasUnnamedSpeaker = (article: Article, sentence: Span, quoted: readonly Quotation[]): boolean => {
  const cues = cuesOf(article.language);
  if (cues === undefined) return false;
  return quoted.some((quotation) => {
    if (!contains(sentence, quotation)) return false;
    const speech = speechBehind(article.text, quotation, sentence, cues);
    return speech !== undefined && speech.speaker === undefined;
  });
};

/** True when one of the sentences before, as many as there is room for, says more than a quotation: perhaps who speaks. */
const speakerIsNear = (article: Article, range: Range, within: Range, quoted: readonly Quotation[]): boolean => {
  const farthest = Math.max(within.first, range.last - MAX_SENTENCES + 1);
  const before = article.sentences.slice(farthest, range.first);
  return before.some((sentence) => !isAllQuotation(article.text, sentence, quoted));
};

/** Widened so that no quotation is cut, where that stays within the limit. */
const wholeQuotations = (article: Article, range: Range, within: Range, quoted: readonly Quotation[]): Range => {
  let { first, last } = range;
  for (const quotation of quoted) {
    const span = { start: article.sentences[first]?.start ?? 0, end: article.sentences[last]?.end ?? 0 };
    if (!overlaps(quotation, span) || contains(span, quotation)) continue;
    let low = first;
    let high = last;
    while (low > within.first && (article.sentences[low]?.start ?? 0) > quotation.start) low -= 1;
    while (high < within.last && (article.sentences[high]?.end ?? 0) < quotation.end) high += 1;
    if (high - low + 1 <= MAX_SENTENCES) [first, last] = [low, high];
  }
  return { first, last };
};

/** UTF-16 units: a shorter reply to a question ("No.") says little without what follows it. */
const SHORT_REPLY = 80;

const wholeReply = (article: Article, range: Range, within: Range): Range => {
  const start = article.sentences[range.first]?.start ?? 0;
  let { last } = range;
  while (last < within.last && last - range.first + 1 < MAX_SENTENCES) {
    if ((article.sentences[last]?.end ?? 0) - start >= SHORT_REPLY) break;
    last += 1;
  }
  return { ...range, last };
};

/**
 * The sentences that a reader needs to understand one sentence, within its block and at most `MAX_SENTENCES`:
 * what its leading pronoun or connective refers to, the rest of a quotation that it is part of, and the clause that
 * says who speaks. Sentences are never cut, so negations, hedges and conditions stay.
 */
export const guarded = (article: Article, sentence: number): Range => {
  const own = article.sentences[sentence];
  const block = own === undefined ? undefined : article.blocks[own.block];
  if (own === undefined || block === undefined) return { first: sentence, last: sentence };
  const { text } = article;
  const within = sentencesAround(article, sentence);
  const quoted = quotations(text, block);
  let range = wholeQuotations(article, { first: sentence, last: sentence }, within, quoted);

  // “Will you go?” he asked.: the clause in lower case behind a quotation belongs to it.
  const next = article.sentences[range.last + 1];
  if (range.last < within.last && next !== undefined && length(range) < MAX_SENTENCES) {
    if (LOWER.test(text.slice(next.start, next.start + 2))) range = { ...range, last: range.last + 1 };
  }
  while (length(range) < MAX_SENTENCES && range.first > within.first) {
    const lead = article.sentences[range.first];
    if (lead === undefined) break;
    const unsaid =
      hasUnnamedSpeaker(article, lead, quoted) ||
      (isAllQuotation(text, lead, quoted) && speakerIsNear(article, range, within, quoted));
    if (!unsaid && !leansBack(text, lead, article.language)) break;
    const wider = wholeQuotations(article, { ...range, first: range.first - 1 }, within, quoted);
    range = length(wider) <= MAX_SENTENCES ? wider : { ...range, first: range.first - 1 };
  }
  return isQuestion(article, range.first - 1) ? wholeReply(article, range, within) : range;
};
