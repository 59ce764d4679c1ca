/** Whose words an excerpt is in: a quoted person's, a reported claim, or the reporter's own. */

import type { Article } from "../article/index.ts";
import { blockAt, sentenceAt, sentencesIn } from "../article/index.ts";
import { CAPITAL_START, writtenWordsOf } from "../language/index.ts";
import type { Voice } from "../reply/index.ts";
import type { Span } from "../span.ts";
import { contains, overlaps } from "../span.ts";
import { type DiscourseCues, discourseCuesOf } from "./discourse-cues.ts";
import { findQuotedSpans, type QuotedSpan } from "./find-quoted-spans.ts";
import {
  type Attribution,
  findAttributionAfter,
  findAttributionBefore,
  findSourceAttribution,
} from "./speech/attribution.ts";
import { authorLineOf } from "./speech/author-line.ts";
import { patternedVoiceOf } from "./speech/patterned-voice.ts";
import { isSamePerson } from "./speech/persons.ts";
import { findReported, isListedSpeech } from "./speech/reported.ts";
import { resolveSpeaker } from "./speech/resolve-speaker.ts";
import { turnAt } from "./speech/transcript.ts";

/** The voice of an excerpt, and the words of it that show that. */
export type ExcerptVoice = Readonly<{
  voice?: Voice;
  voiceWords?: readonly Span[];
  speaker?: Span;
  /** Whom a pronoun means, named before the excerpt. */
  namedBefore?: Span;
  /** Only a pronoun says who speaks, and the text before does not tell who that is. */
  unnamed?: true;
}>;

/** Fewer words in quotation marks are a title, a term or irony, unless a speaker is named. */
const MIN_QUOTED_WORDS = 4;
/** Of a source that is named ("according to the report, the wall was “in fair condition”"). */
const MIN_SOURCED_WORDS = 3;
/** "he said" in one excerpt, of which each is looked up. */
const MAX_PRONOUNS = 8;
/** UTF-16 units: a longer excerpt is more than a few sentences, and is not read. */
const MAX_EXCERPT_CHARS = 10_000;

/** Words someone said rather than a title: long enough, and not all capitalised. */
const isSpeech = (text: string, quotation: QuotedSpan, least = MIN_QUOTED_WORDS): boolean => {
  const words = writtenWordsOf(text.slice(quotation.inner.start, quotation.inner.end));
  return words.length >= least && words.filter((word) => CAPITAL_START.test(word)).length < words.length / 2;
};

/** “The Sea”: capitalised throughout, unlike a sentence, without a colon before it or a full stop in it. */
const isTitle = (text: string, { start, inner }: QuotedSpan): boolean => {
  const title = text.slice(inner.start, inner.end);
  if (/:\s*$/.test(text.slice(Math.max(0, start - 3), start)) || /[.!?]\s/.test(title)) return false;
  return writtenWordsOf(title).every((word) => CAPITAL_START.test(word) || word.length < 4);
};

const NO_WORD = /^[^\p{L}\p{N}]*$/u;

/** A quotation with the attribution next to it, if there is one. */
type AttributedQuotation = Readonly<{ quotation: QuotedSpan; attribution: Attribution | undefined }>;

/** “…,” admitted a woman in the third row, “…”: what is between them belongs to both. */
const goOn =
  (text: string) =>
  (one: AttributedQuotation, at: number, all: readonly AttributedQuotation[]): AttributedQuotation => {
    const before = all[at - 1]?.attribution;
    const own = one.attribution;
    if (before === undefined || own === undefined || own.speaker !== undefined || own.pronoun !== undefined) return one;
    const isNext = /[,:;–—]\s*$/u.test(text.slice(Math.max(0, one.quotation.start - 3), one.quotation.start));
    return isNext && before.verb.end === own.verb.end ? { ...one, attribution: before } : one;
  };

/** “…,” Smith said. “…”: only the attribution is between them, or the second is the whole next sentence. */
const continuesQuotation = (
  article: Article,
  before: AttributedQuotation | undefined,
  { quotation }: AttributedQuotation,
): boolean => {
  if (before?.attribution === undefined) return false;
  const { text, sentences } = article;
  const { words } = before.attribution;
  if (!contains({ start: before.quotation.end, end: quotation.start }, words)) return false;
  const between = text.slice(before.quotation.end, words.start) + text.slice(words.end, quotation.start);
  if (NO_WORD.test(between)) return true;
  const first = sentenceAt(article, quotation.start);
  const last = sentences[sentenceAt(article, quotation.end - 1)];
  const previous = sentences[first - 1];
  if (sentences[first]?.start !== quotation.start || previous === undefined || !contains(previous, words)) return false;
  return last !== undefined && NO_WORD.test(text.slice(quotation.end, Math.max(quotation.end, last.end)));
};

/** Whether a quotation may be someone else's: it has no attribution, and does not continue an attributed one. */
const isUnattributed = (article: Article, all: readonly AttributedQuotation[], one: AttributedQuotation): boolean => {
  if (one.attribution !== undefined || isTitle(article.text, one.quotation)) return false;
  const { inner } = one.quotation;
  // One word is a term or irony.
  if (writtenWordsOf(article.text.slice(inner.start, inner.end)).length < 2) return false;
  for (let at = all.indexOf(one); at > 0; at -= 1) {
    const [before, next] = [all[at - 1], all[at]];
    if (next === undefined || !continuesQuotation(article, before, next)) return true;
    if (before?.attribution !== undefined) return false;
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
  // “Will you go?” he asked. This may have been split into two sentences; the second begins in lower case.
  const next = article.sentences[sentenceAt(article, last.end)];
  const continuesQuestion =
    next !== undefined && contains(span, next) && /^\p{Ll}/u.test(text.slice(next.start, next.end));
  const beside =
    findAttributionAfter(text, quotation, continuesQuestion ? { ...sentence, end: next.end } : sentence, cues) ??
    (isTitle(text, quotation) ? undefined : findAttributionBefore(text, quotation, sentence, cues));
  // A quoted term with "according to" is not speech.
  if (beside !== undefined || !isSpeech(text, quotation, MIN_SOURCED_WORDS)) return beside;
  return (
    findSourceAttribution(text, { start: sentence.start, end: Math.max(sentence.start, quotation.start) }, cues) ??
    findSourceAttribution(text, { start: Math.min(quotation.end, sentence.end), end: sentence.end }, cues)
  );
};

/** The whole sentences around a focus, as far as the excerpt shows them. */
const sentencesSpanOf = (article: Article, span: Span, focus: Span): Span => {
  const around = sentencesIn(article, focus);
  return {
    start: Math.max(span.start, Math.min(focus.start, around[0]?.start ?? focus.start)),
    end: Math.min(span.end, Math.max(focus.end, around.at(-1)?.end ?? focus.end)),
  };
};

const quotationMarksOf = (quotation: QuotedSpan): Span[] => [
  { start: quotation.start, end: quotation.start + 1 },
  ...(quotation.isClosed ? [{ start: quotation.end - 1, end: quotation.end }] : []),
];

const nameIn = (text: string, { start, end }: Span): readonly string[] =>
  writtenWordsOf(text.slice(start, end).toLowerCase());

/** Who is told to speak: in the excerpt, before it, or somebody whom a pronoun leaves open. */
const toldSpeaker = (span: Span, speaker: Span | undefined, hasPronoun: boolean): ExcerptVoice => {
  if (speaker === undefined) return hasPronoun ? { unnamed: true } : {};
  return contains(span, speaker) ? { speaker } : { namedBefore: speaker };
};

/** Whoever reports without quotation marks is told only where the excerpt has but a pronoun. */
const tellReporter = (article: Article, span: Span, { pronoun }: Attribution, cues: DiscourseCues): ExcerptVoice => {
  const speaker = pronoun && resolveSpeaker(article, pronoun, cues);
  const isShown = pronoun === undefined || (speaker !== undefined && contains(span, speaker));
  return isShown ? {} : toldSpeaker(span, speaker, true);
};

/** The voice of a focus that has quoted speech in it; the speaker only where there is one, and it is clear. */
const quotedVoiceOf = (
  article: Article,
  span: Span,
  focus: Span,
  all: readonly AttributedQuotation[],
  cues: DiscourseCues,
): ExcerptVoice | undefined => {
  const { text } = article;
  const spoken = all.filter(({ quotation, attribution }) => attribution !== undefined || isSpeech(text, quotation));
  const own = spoken.filter(({ quotation }) => overlaps(quotation, focus));
  if (own.length === 0) return undefined;
  const hasUnattributed = all.some((one) => overlaps(one.quotation, focus) && isUnattributed(article, all, one));
  const attributions = own.flatMap(({ attribution }) => (attribution === undefined ? [] : [attribution]));
  const pronouns = spoken.flatMap(({ attribution }) => attribution?.pronoun ?? []);
  // Of more than a few nothing would be clear.
  const meant = new Map(
    pronouns.length > MAX_PRONOUNS ? [] : pronouns.map((pronoun) => [pronoun, resolveSpeaker(article, pronoun, cues)]),
  );
  const speakerIn = ({ speaker, pronoun }: Attribution): Span | undefined => speaker ?? (pronoun && meant.get(pronoun));
  const speakers = spoken
    .map(({ attribution }) => attribution && speakerIn(attribution))
    .filter((one) => one !== undefined);
  const first = speakers[0];
  // A verb of saying without a speaker ("and was told") may be someone else's.
  const allNamed = !hasUnattributed && attributions.every((one) => speakerIn(one) !== undefined);
  const isOne =
    first !== undefined && speakers.every((other) => isSamePerson(nameIn(text, first), nameIn(text, other)));
  const speaker = allNamed && isOne ? (speakers.find((one) => contains(span, one)) ?? first) : undefined;
  const hasPronoun = !hasUnattributed && attributions.some(({ pronoun }) => pronoun !== undefined);
  const shown = [
    ...own.flatMap(({ quotation }) => quotationMarksOf(quotation)),
    ...attributions.map(({ words }) => words),
  ];
  const voiceWords = shown.filter((mark) => contains(span, mark)).sort((one, other) => one.start - other.start);
  return { voice: "quoted", voiceWords, ...toldSpeaker(span, speaker, hasPronoun) };
};

/** The voice where the page itself says who speaks: a turn of a transcript, the line below a post or a pull quote. */
const givenVoiceOf = (article: Article, span: Span, focus: Span): ExcerptVoice | undefined => {
  const speaker = turnAt(article, focus)?.label ?? authorLineOf(article, focus)?.name;
  return (
    speaker && {
      voice: "quoted",
      voiceWords: contains(span, speaker) ? [speaker] : [],
      ...toldSpeaker(span, speaker, false),
    }
  );
};

/**
 * Tells apart a quoted voice, a reported claim and the reporter's own words, for the focus of an excerpt; the speaker is given
 * when the excerpt has a quotation with the speaker and a verb of saying next to it. Nothing is claimed of headlines, of
 * languages without data, or where the quotations may have two speakers.
 */
export const voiceOf = (article: Article, span: Span, focus: Span): ExcerptVoice => {
  const cues = discourseCuesOf(article.language);
  const block = blockAt(article, focus.start);
  if (block === undefined || span.end - span.start > MAX_EXCERPT_CHARS) return {};
  if (block.kind === "headline" || block.kind === "heading") return {};
  const given = givenVoiceOf(article, span, focus);
  if (given !== undefined) return given;
  if (cues === undefined) return patternedVoiceOf(article, span, focus);
  const { text } = article;
  const all: readonly AttributedQuotation[] = findQuotedSpans(text, block)
    .filter((quotation) => overlaps(quotation, span))
    .map((quotation) => ({ quotation, attribution: attributionOf(article, quotation, span, cues) }))
    .map(goOn(text));
  const quoted = quotedVoiceOf(article, span, focus, all, cues);
  if (quoted !== undefined) return quoted;
  const sentences = sentencesSpanOf(article, span, focus);
  // Few words, but all of the sentence is between the quotation marks: they are not the reporter's.
  const around = all.find(
    ({ quotation }) => contains(quotation, sentences) || (contains(quotation, focus) && !isTitle(text, quotation)),
  );
  if (around !== undefined) {
    return { voice: "quoted", voiceWords: quotationMarksOf(around.quotation).filter((mark) => contains(span, mark)) };
  }
  // The attribution may be outside the focus, elsewhere in the sentence, but not beyond a quotation.
  const unquoted = {
    start: Math.max(sentences.start, ...all.map(({ quotation: { end } }) => (end <= focus.start ? end : 0))),
    end: Math.min(
      sentences.end,
      ...all.map(({ quotation: { start } }) => (start >= focus.end ? start : sentences.end)),
    ),
  };
  const reported = findReported(text, unquoted, cues);
  if (reported !== undefined)
    return { voice: "attributed", voiceWords: [reported.words], ...tellReporter(article, span, reported, cues) };
  return { voice: isListedSpeech(article, block, cues) ? "attributed" : "reporter" };
};
