/** Finds who says a quotation, or what someone is reported to say, by the verb of saying beside it. */

import { WORD_CHAR } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import type { DiscourseCues } from "../discourse-cues.ts";
import type { QuotedSpan } from "../find-quoted-spans.ts";
import { hasOtherSpeaker, isAboutSaying, isNegated, isSetting, relaysOthersWords } from "./saying-clause.ts";
import { findSpeakerAfter, findSubject, MAX_DESCRIPTION_WORDS, subjectEndOf } from "./speaker.ts";
import { isSayingVerb, tokenizeSpeech } from "./speech-tokens.ts";

/** A verb of saying or the name of a source, and the speaker beside it. */
export type Attribution = Readonly<{
  /** "said", "has said", "according to". */
  verb: Span;
  /** A name or a noun phrase ("the minister"); absent when it is a pronoun or not clear. */
  speaker?: Span;
  /** From the speaker to the verb, in the order of the text. */
  words: Span;
}>;

/** Words between a verb of saying and the quotation that it introduces ("said in a statement on Monday that"). */
const MAX_GAP_WORDS = 10;

const joinSpans = (one: Span, other: Span | undefined): Span =>
  other === undefined ? one : { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };

const toAttribution = (verb: Span, speaker: Span | undefined): Attribution =>
  speaker === undefined ? { verb, words: verb } : { verb, speaker, words: joinSpans(verb, speaker) };

/** The attribution behind a quotation in its sentence: “…,” Smith said; “…,” said Smith. */
const attributeAfter = (
  text: string,
  quotation: QuotedSpan,
  sentence: Span,
  cues: DiscourseCues,
): Attribution | undefined => {
  const tokens = tokenizeSpeech(text, { start: quotation.end, end: Math.max(quotation.end, sentence.end) });
  let from = 0;
  while (tokens[from]?.text === "," || tokens[from]?.text === "—" || tokens[from]?.text === "–") from += 1;
  let first = from;
  while (cues.auxiliaries.includes(tokens[first]?.lower ?? "")) first += 1;
  const firstVerb = tokens[first];
  const opening = tokens[from];
  if (firstVerb === undefined || opening === undefined) return undefined;
  if (isSayingVerb(firstVerb, cues)) {
    const rest = tokens.slice(first + 1);
    const speaker =
      hasOtherSpeaker(rest, cues) || relaysOthersWords(rest, cues) ? undefined : findSpeakerAfter(rest, 0, cues);
    return toAttribution({ start: opening.start, end: firstVerb.end }, speaker);
  }
  const verb = tokens.findIndex((token, at) => at > from && isSayingVerb(token, cues));
  if (verb < 0 || verb - from > MAX_DESCRIPTION_WORDS + 2 || isNegated(tokens, verb, cues)) return undefined;
  const before = tokens.slice(from);
  const speaker = findSubject(before, verb - from, cues);
  const isPronoun = cues.subjects.includes(opening.lower) && subjectEndOf(before, verb - from, cues) === 1;
  const found = tokens[verb];
  if (found === undefined || (speaker === undefined && !isPronoun)) return undefined;
  // Anything but the subject between the quotation and the verb makes it another clause.
  if (speaker !== undefined && speaker.start !== opening.start) return undefined;
  const words = { start: opening.start, end: found.end };
  const after = tokens.slice(verb + 1);
  const isClear = !hasOtherSpeaker(after, cues) && isAboutSaying(found, after, cues) && !relaysOthersWords(after, cues);
  if (speaker === undefined || !isClear) return { verb: found, words };
  return { verb: found, speaker, words };
};

/** Who says a quotation, by the words right behind it in its sentence. */
export const findAttributionAfter = (
  text: string,
  quotation: QuotedSpan,
  sentence: Span,
  cues: DiscourseCues,
): Attribution | undefined => {
  const found = attributeAfter(text, quotation, sentence, cues);
  if (found?.speaker === undefined) return found;
  // Asked whether “…,” Smith said no: the words are the asker's.
  const before = tokenizeSpeech(text, { start: sentence.start, end: Math.max(sentence.start, quotation.start) });
  return before.some((token) => isSayingVerb(token, cues)) ? { verb: found.verb, words: found.words } : found;
};

/** Who says a quotation, by the words before it in its sentence: Smith said: “…”; Smith said in a letter that “…”. */
export const findAttributionBefore = (
  text: string,
  quotation: QuotedSpan,
  sentence: Span,
  cues: DiscourseCues,
): Attribution | undefined => {
  const tokens = tokenizeSpeech(text, { start: sentence.start, end: Math.max(sentence.start, quotation.start) });
  const verb = tokens.findLastIndex((token) => isSayingVerb(token, cues));
  const found = tokens[verb];
  if (found === undefined || tokens.length - verb - 1 > MAX_GAP_WORDS || isNegated(tokens, verb, cues))
    return undefined;
  const gap = tokens.slice(verb + 1);
  if (gap.some(({ text: mark }) => /[.;!?“”"«»]/.test(mark))) return undefined;
  const isClear = isSetting(gap, cues) && !relaysOthersWords(tokens, cues);
  return toAttribution(found, isClear ? findSubject(tokens, verb, cues) : undefined);
};

/** The first named source in a stretch of text: "according to Smith". */
export const findSourceAttribution = (text: string, span: Span, cues: DiscourseCues): Attribution | undefined => {
  const folded = text.slice(span.start, span.end).toLowerCase();
  if (folded.length !== span.end - span.start) return undefined;
  for (const cue of cues.sources) {
    for (let at = folded.indexOf(cue); at >= 0; at = folded.indexOf(cue, at + 1)) {
      if (WORD_CHAR.test(folded[at - 1] ?? " ") || WORD_CHAR.test(folded[at + cue.length] ?? " ")) continue;
      const verb = { start: span.start + at, end: span.start + at + cue.length };
      const speaker = findSpeakerAfter(tokenizeSpeech(text, { start: verb.end, end: span.end }), 0, cues);
      if (speaker !== undefined) return toAttribution(verb, speaker);
    }
  }
  return undefined;
};

/** Who says a quotation, by the words of its sentence on either side. */
export const findAttributionBeside = (
  text: string,
  quotation: QuotedSpan,
  sentence: Span,
  cues: DiscourseCues,
): Attribution | undefined =>
  findAttributionAfter(text, quotation, sentence, cues) ??
  findAttributionBefore(text, quotation, sentence, cues) ??
  findSourceAttribution(text, { start: sentence.start, end: quotation.start }, cues) ??
  findSourceAttribution(text, { start: quotation.end, end: Math.max(quotation.end, sentence.end) }, cues);

/** A report of what someone says without quotation marks: "Smith said that …", "…, Smith said". */
export const findReportAttribution = (text: string, sentence: Span, cues: DiscourseCues): Attribution | undefined => {
  const tokens = tokenizeSpeech(text, sentence);
  for (const [at, token] of tokens.entries()) {
    if (!isSayingVerb(token, cues) || isNegated(tokens, at, cues)) continue;
    const introducesClause = cues.that.includes(tokens[at + 1]?.lower ?? "");
    if (!introducesClause && !cues.plainSaying.includes(token.lower)) continue;
    const found = toAttribution(token, findSubject(tokens, at, cues));
    const pronoun = tokens[subjectEndOf(tokens, at, cues) - 1];
    if (found.speaker !== undefined || pronoun === undefined || !cues.subjects.includes(pronoun.lower)) return found;
    return { verb: token, words: joinSpans(token, pronoun) };
  }
  return undefined;
};
