import type { Article } from "../article/article.ts";
import { blockAt, sentenceAt, sentencesIn } from "../article/locate.ts";
import type { Voice } from "../reply/reply.ts";
import type { Span } from "../span.ts";
import { contains, overlaps } from "../span.ts";
import { type DiscourseCues, discourseCuesOf } from "./cues/discourse-cues.ts";
import { findQuotedSpans, type QuotedSpan } from "./find-quoted-spans.ts";
import {
  type Attribution,
  findAttributionAfter,
  findAttributionBefore,
  findReportAttribution,
  findSourceAttribution,
} from "./speech/attribution.ts";

/** Whose words an excerpt is in, and which words of it show that. */
export type ExcerptVoice = Readonly<{ voice?: Voice; voiceWords?: readonly Span[]; speaker?: Span }>;

/** Fewer words in quotation marks are a title, a term or irony unless someone stands there to say them. */
const MIN_QUOTED_WORDS = 4;
/** UTF-16 units: a longer excerpt is no few sentences, and its words are not looked through. */
const MAX_EXCERPT_CHARS = 10_000;
const WORDS = /[\p{L}\p{N}\p{M}’']+/gu;
const CAPITAL_START = /^\p{Lu}/u;

/** Words someone said rather than a title: long enough, and not all capitalised. */
const isSpeech = (text: string, quotation: QuotedSpan): boolean => {
  const words = text.slice(quotation.inner.start, quotation.inner.end).match(WORDS) ?? [];
  return words.length >= MIN_QUOTED_WORDS && words.filter((word) => CAPITAL_START.test(word)).length < words.length / 2;
};

/** “The Sea”: capitalised throughout, as a title is and a sentence is not; and no colon before it, nor a stop in it. */
const isTitle = (text: string, { start, inner }: QuotedSpan): boolean => {
  const title = text.slice(inner.start, inner.end);
  if (/:\s*$/.test(text.slice(Math.max(0, start - 3), start)) || /[.!?]\s/.test(title)) return false;
  return (title.match(WORDS) ?? []).every((word) => CAPITAL_START.test(word) || word.length < 4);
};

const NO_WORD = /^[^\p{L}\p{N}]*$/u;

/** A quotation with who says it, where that stands next to it. */
type AttributedQuotation = Readonly<{ quotation: QuotedSpan; speech: Attribution | undefined }>;

/** “…,” Smith said. “…”: nothing but her saying it stands between, or the second is all of the next sentence. */
const continuesQuotation = (
  article: Article,
  before: AttributedQuotation | undefined,
  { quotation }: AttributedQuotation,
): boolean => {
  if (before?.speech === undefined) return false;
  const { text, sentences } = article;
  const { words } = before.speech;
  if (!contains({ start: before.quotation.end, end: quotation.start }, words)) return false;
  const between = text.slice(before.quotation.end, words.start) + text.slice(words.end, quotation.start);
  if (NO_WORD.test(between)) return true;
  const first = sentenceAt(article, quotation.start);
  const last = sentences[sentenceAt(article, quotation.end - 1)];
  const said = sentences[first - 1];
  if (sentences[first]?.start !== quotation.start || said === undefined || !contains(said, words)) return false;
  return last !== undefined && NO_WORD.test(text.slice(quotation.end, Math.max(quotation.end, last.end)));
};

/** Whether a quotation may be another's: nobody is named for it, and it does not go on from one before it. */
const isUnattributed = (article: Article, all: readonly AttributedQuotation[], one: AttributedQuotation): boolean => {
  if (one.speech !== undefined || isTitle(article.text, one.quotation)) return false;
  const { inner } = one.quotation;
  // One word is a term or irony.
  if ((article.text.slice(inner.start, inner.end).match(WORDS) ?? []).length < 2) return false;
  for (let at = all.indexOf(one); at > 0; at -= 1) {
    const [before, next] = [all[at - 1], all[at]];
    if (next === undefined || !continuesQuotation(article, before, next)) return true;
    if (before?.speech !== undefined) return false;
  }
  return true;
};

const attributionOf = (
  article: Article,
  quotation: QuotedSpan,
  span: Span,
  cues: DiscourseCues,
): Attribution | undefined => {
  const { text } = article;
  const inside = sentencesIn(article, quotation).filter((sentence) => contains(span, sentence));
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const sentence = { start: first.start, end: last.end };
  // “Will you go?” he asked. may have been taken for two sentences; the second begins in lower case.
  const next = article.sentences[sentenceAt(article, last.end)];
  const reaches = next !== undefined && contains(span, next) && /^\p{Ll}/u.test(text.slice(next.start, next.end));
  const beside =
    findAttributionAfter(text, quotation, reaches ? { ...sentence, end: next.end } : sentence, cues) ??
    (isTitle(text, quotation) ? undefined : findAttributionBefore(text, quotation, sentence, cues));
  // A term "according to" something is no speech.
  if (beside !== undefined || !isSpeech(text, quotation)) return beside;
  return (
    findSourceAttribution(text, { start: sentence.start, end: Math.max(sentence.start, quotation.start) }, cues) ??
    findSourceAttribution(text, { start: Math.min(quotation.end, sentence.end), end: sentence.end }, cues)
  );
};

/** The whole sentences that hold a focus, as far as the excerpt shows them. */
const sentencesSpanOf = (article: Article, span: Span, focus: Span): Span => {
  const holding = sentencesIn(article, focus);
  return {
    start: Math.max(span.start, Math.min(focus.start, holding[0]?.start ?? focus.start)),
    end: Math.min(span.end, Math.max(focus.end, holding.at(-1)?.end ?? focus.end)),
  };
};

const findHearsay = (text: string, span: Span, cues: DiscourseCues): Span | undefined => {
  const folded = text.slice(span.start, span.end).toLowerCase();
  for (const cue of cues.hearsay) {
    const at = folded.search(new RegExp(`(?<![\\p{L}\\p{N}])${cue}(?![\\p{L}\\p{N}])`, "u"));
    if (at >= 0 && folded.length === span.end - span.start)
      return { start: span.start + at, end: span.start + at + cue.length };
  }
  return undefined;
};

const quotationMarksOf = (quotation: QuotedSpan): Span[] => [
  { start: quotation.start, end: quotation.start + 1 },
  ...(quotation.isClosed ? [{ start: quotation.end - 1, end: quotation.end }] : []),
];

const sameWords = (text: string, one: Span, other: Span): boolean =>
  text.slice(one.start, one.end) === text.slice(other.start, other.end);

/**
 * Tells a quoted voice, a reported claim and the reporter's own words apart, for the focus of an excerpt; the speaker
 * is marked when a quotation stands in the excerpt and who says it stands next to a verb of saying. Nothing is claimed
 * of headlines, of languages whose words are not known, or where two speakers are in question.
 */
export const voiceOf = (article: Article, span: Span, focus: Span): ExcerptVoice => {
  const cues = discourseCuesOf(article.language);
  const block = blockAt(article, focus.start);
  if (cues === undefined || block === undefined || span.end - span.start > MAX_EXCERPT_CHARS) return {};
  if (block.kind === "headline" || block.kind === "heading") return {};
  const { text } = article;
  const all: readonly AttributedQuotation[] = findQuotedSpans(text, block)
    .filter((quotation) => overlaps(quotation, span))
    .map((quotation) => ({ quotation, speech: attributionOf(article, quotation, span, cues) }));
  const spoken = all.filter(({ quotation, speech }) => speech !== undefined || isSpeech(text, quotation));
  const own = spoken.filter(({ quotation }) => overlaps(quotation, focus));
  if (own.length > 0) {
    const unnamed = all.some((one) => overlaps(one.quotation, focus) && isUnattributed(article, all, one));
    const speeches = own.flatMap(({ speech }) => (speech === undefined ? [] : [speech]));
    const speakers = spoken.flatMap(({ speech }) => (speech?.speaker === undefined ? [] : [speech.speaker]));
    const speaker = speakers[0];
    // A verb of saying without a speaker ("and was told") may be someone else's.
    const told = !unnamed && speeches.every((speech) => speech.speaker !== undefined);
    const clear = told && speaker !== undefined && speakers.every((other) => sameWords(text, speaker, other));
    const shown = [
      ...own.flatMap(({ quotation }) => quotationMarksOf(quotation)),
      ...speeches.map(({ words }) => words),
    ];
    const voiceWords = shown.filter((mark) => contains(span, mark)).sort((one, other) => one.start - other.start);
    return { voice: "quoted", voiceWords, ...(clear && contains(span, speaker) ? { speaker } : {}) };
  }
  const whole = sentencesSpanOf(article, span, focus);
  // Few words, but nothing of the sentence stands outside their quotation marks: they are not the reporter's.
  const within = all.find(
    ({ quotation }) => contains(quotation, whole) || (contains(quotation, focus) && !isTitle(text, quotation)),
  );
  if (within !== undefined) {
    return { voice: "quoted", voiceWords: quotationMarksOf(within.quotation).filter((mark) => contains(span, mark)) };
  }
  // Who reports may stand elsewhere in the sentence, where only a part of it is in question; not beyond a quotation.
  const told = {
    start: Math.max(whole.start, ...all.map(({ quotation: { end } }) => (end <= focus.start ? end : 0))),
    end: Math.min(whole.end, ...all.map(({ quotation: { start } }) => (start >= focus.end ? start : whole.end))),
  };
  const reported = findSourceAttribution(text, told, cues) ?? findReportAttribution(text, told, cues);
  if (reported !== undefined) return { voice: "attributed", voiceWords: [reported.words] };
  const hearsay = findHearsay(text, told, cues);
  if (hearsay !== undefined) return { voice: "attributed", voiceWords: [hearsay] };
  return { voice: "reporter" };
};
