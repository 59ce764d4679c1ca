/** Finds who says a quotation, or what someone is reported to say, by the verb of saying beside it. */

import { WORD_CHAR, WORD_START } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import type { DiscourseCues } from "../discourse-cues.ts";
import type { QuotedSpan } from "../find-quoted-spans.ts";
import {
  hasOtherSpeaker,
  isAboutSaying,
  isCalledThing,
  isNegated,
  isReportedClause,
  isSetting,
  relaysOthersWords,
} from "./saying-clause.ts";
import { findSpeakerAfter, findSubject, subjectEndOf } from "./speaker.ts";
import {
  endsPhrase,
  isPersonPronoun,
  isSayingVerb,
  isThat,
  type SpeechToken,
  tokenizeSpeech,
} from "./speech-tokens.ts";

/** A verb of saying or the name of a source, and the speaker beside it. */
export type Attribution = Readonly<{
  /** "said", "has said", "according to". */
  verb: Span;
  /** A name or a noun phrase ("the minister"); absent when it is a pronoun or not clear. */
  speaker?: Span;
  /** From the speaker to the verb, in the order of the text. */
  words: Span;
  /** The pronoun of the speaker, or the verb that leaves it out: a sentence before says who it is. */
  pronoun?: Span;
}>;

/** Words between a verb of saying and the quotation that it introduces ("said in a statement on Monday that"). */
const MAX_GAP_WORDS = 10;

/** UTF-16 units on either side of a quotation among which its speaker is; a sentence may have a thousand quotations. */
const MAX_BESIDE_CHARS = 1_000;

const beforeOf = ({ start }: Span, sentence: Span): Span => ({
  start: Math.max(sentence.start, start - MAX_BESIDE_CHARS),
  end: Math.max(sentence.start, start),
});
const behindOf = ({ end }: Span, sentence: Span): Span => ({
  start: end,
  end: Math.max(end, Math.min(sentence.end, end + MAX_BESIDE_CHARS)),
});

/** Words from a quotation to the verb behind it that may describe the speaker. */
const MAX_WORDS_BEFORE_VERB = 24;

const joinSpans = (one: Span, other: Span | undefined): Span =>
  other === undefined ? one : { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };

const toAttribution = (verb: Span, speaker: Span | undefined): Attribution =>
  speaker === undefined ? { verb, words: verb } : { verb, speaker, words: joinSpans(verb, speaker) };

const withPronoun = (verb: Span, pronoun: Span): Attribution => ({
  verb,
  pronoun,
  words: joinSpans(verb, pronoun),
});

/** Behind "said": who says it, or the pronoun of it. */
const attributeInverted = (verb: Span, rest: readonly SpeechToken[], cues: DiscourseCues): Attribution => {
  const [first] = rest;
  if (isPersonPronoun(first, cues) && first !== undefined) return withPronoun(verb, first);
  const isUnclear = hasOtherSpeaker(rest, cues) || relaysOthersWords(rest, cues);
  const speaker = isUnclear ? undefined : findSpeakerAfter(rest, 0, cues);
  // «…», añadió.
  const isAlone =
    cues.dropsSubject === true && !isUnclear && (endsPhrase(first, cues) || cues.adverbs.includes(first?.lower ?? ""));
  return speaker === undefined && isAlone ? withPronoun(verb, verb) : toAttribution(verb, speaker);
};

/** The pronoun of a person that is all of the subject before the verb. */
const findPronoun = (tokens: readonly SpeechToken[], verb: number, cues: DiscourseCues): SpeechToken | undefined => {
  const before = tokens[subjectEndOf(tokens, verb, cues) - 1];
  return isPersonPronoun(before, cues) ? before : undefined;
};

/** The attribution behind a quotation in its sentence: “…,” Smith said; “…,” said Smith. */
const attributeAfter = (
  text: string,
  quotation: QuotedSpan,
  sentence: Span,
  cues: DiscourseCues,
): Attribution | undefined => {
  const tokens = tokenizeSpeech(text, behindOf(quotation, sentence));
  let from = 0;
  while (tokens[from]?.text === "," || tokens[from]?.text === "—" || tokens[from]?.text === "–") from += 1;
  let first = from;
  while (cues.auxiliaries.includes(tokens[first]?.lower ?? "")) first += 1;
  const firstVerb = tokens[first];
  const opening = tokens[from];
  if (firstVerb === undefined || opening === undefined) return undefined;
  if (isSayingVerb(firstVerb, cues))
    return attributeInverted({ start: opening.start, end: firstVerb.end }, tokens.slice(first + 1), cues);
  const verb = tokens.findIndex((token, at) => at > from && isSayingVerb(token, cues));
  if (verb < 0 || verb - from > MAX_WORDS_BEFORE_VERB || isNegated(tokens, verb, cues)) return undefined;
  const before = tokens.slice(from);
  const speaker = findSubject(before, verb - from, cues);
  const pronoun = findPronoun(before, verb - from, cues);
  // "he said", "a-t-elle dit".
  const isPronoun =
    (cues.subjects.includes(opening.lower) && subjectEndOf(before, verb - from, cues) === 1) ||
    (pronoun !== undefined && before.indexOf(pronoun) === first - from);
  const found = tokens[verb];
  if (found === undefined || (speaker === undefined && !isPronoun)) return undefined;
  // Anything but the subject between the quotation and the verb makes it another clause.
  const isFirst =
    speaker === undefined || speaker.start === opening.start || isTitled(before, verb - from, speaker, cues);
  if (!isFirst) return undefined;
  const words = { start: opening.start, end: found.end };
  const after = tokens.slice(verb + 1);
  const isClear = !hasOtherSpeaker(after, cues) && isAboutSaying(found, after, cues) && !relaysOthersWords(after, cues);
  if (!isClear) return { verb: found, words };
  if (speaker !== undefined) return { verb: found, speaker, words };
  return pronoun === undefined ? { verb: found, words } : { verb: found, words, pronoun };
};

/** "union leader Frank Dele told": lower-case words alone before the name; "and Frank Dele told" says who says what follows. */
const isTitled = (tokens: readonly SpeechToken[], verb: number, speaker: Span, cues: DiscourseCues): boolean =>
  ![...cues.connectives, ...cues.subordinators].includes(tokens[0]?.lower ?? "") &&
  tokens
    .slice(0, verb)
    .every(({ start, text, capital }) => start >= speaker.start || (!capital && /^\p{L}/u.test(text)));

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
  const before = tokenizeSpeech(text, beforeOf(quotation, sentence));
  return before.some((token) => isSayingVerb(token, cues)) ? { verb: found.verb, words: found.words } : found;
};

/** Who says a quotation, by the words before it in its sentence: Smith said: “…”; Smith said in a letter that “…”. */
export const findAttributionBefore = (
  text: string,
  quotation: QuotedSpan,
  sentence: Span,
  cues: DiscourseCues,
): Attribution | undefined => {
  const tokens = tokenizeSpeech(text, beforeOf(quotation, sentence));
  const verb = tokens.findLastIndex((token) => isSayingVerb(token, cues) || cues.calling.includes(token.lower));
  const found = tokens[verb];
  if (found === undefined || isNegated(tokens, verb, cues)) return undefined;
  const gap = tokens.slice(verb + 1);
  if (gap.some(({ text: mark }) => /[.;!?“”"«»]/.test(mark))) return undefined;
  const isCalling = cues.calling.includes(found.lower);
  const isPlain = !isCalling && gap.length <= MAX_GAP_WORDS && isSetting(gap, cues);
  const isWithin = isReportedClause(gap, cues) || (isCalling && isCalledThing(gap, cues)) || isUrged(found, gap, cues);
  if (!isPlain && !isWithin && (isCalling || gap.length > MAX_GAP_WORDS)) return undefined;
  if ((!isPlain && !isWithin) || relaysOthersWords(tokens, cues)) return toAttribution(found, undefined);
  const speaker = findSubject(tokens, verb, cues);
  const pronoun = findPronoun(tokens, verb, cues);
  if (speaker !== undefined || pronoun === undefined) return toAttribution(found, speaker);
  return isClauseStart(tokens, tokens.indexOf(pronoun), cues)
    ? withPronoun(found, pronoun)
    : toAttribution(found, undefined);
};

/** "urged both sides to “come back”". */
const isUrged = (verb: SpeechToken, gap: readonly SpeechToken[], cues: DiscourseCues): boolean =>
  cues.telling.includes(verb.lower) && cues.infinitives.includes(gap.at(-1)?.lower ?? "") && isCalledThing(gap, cues);

/** Whether a clause begins here that hangs on no other ("denied that she said"), so that a pronoun is the subject of all of it. */
const isClauseStart = (tokens: readonly SpeechToken[], at: number, cues: DiscourseCues): boolean => {
  const before = tokens[at - 1];
  return before === undefined || /^[,”"»“]$/u.test(before.text) || cues.connectives.includes(before.lower);
};

/** The first named source in a stretch of text, "according to Smith"; without a name, the words that say there is one. */
export const findSourceAttribution = (text: string, span: Span, cues: DiscourseCues): Attribution | undefined => {
  const folded = text.slice(span.start, span.end).toLowerCase();
  let unnamed: Attribution | undefined;
  if (folded.length !== span.end - span.start) return undefined;
  for (const cue of cues.sources) {
    for (let at = folded.indexOf(cue); at >= 0; at = folded.indexOf(cue, at + 1)) {
      if (WORD_CHAR.test(folded[at - 1] ?? " ") || WORD_CHAR.test(folded[at + cue.length] ?? " ")) continue;
      const verb = { start: span.start + at, end: span.start + at + cue.length };
      const behind = tokenizeSpeech(text, { start: verb.end, end: span.end });
      const speaker = findSpeakerAfter(behind, 0, cues);
      if (speaker !== undefined) return toAttribution(verb, speaker);
      const [pronoun] = behind;
      if (pronoun !== undefined && isPersonPronoun(pronoun, cues)) return withPronoun(verb, pronoun);
      unnamed ??= toAttribution(verb, undefined);
    }
  }
  return unnamed ?? findSourceBefore(text, span, cues);
};

/** "Smith zufolge". */
const findSourceBefore = (text: string, span: Span, cues: DiscourseCues): Attribution | undefined => {
  if (cues.sourcesBehind === undefined) return undefined;
  const tokens = tokenizeSpeech(text, span);
  const at = tokens.findIndex(({ lower }) => cues.sourcesBehind?.includes(lower));
  const found = tokens[at];
  return found && toAttribution(found, findSubject(tokens, at, cues));
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

const QUOTATION_START = /^[“"„«‘]$/u;
/** "reports", "claims": also a noun in the plural. */
const MAYBE_PLURAL = /[^s]s$/u;

/** Words between a verb of saying and "that" ("warned the residents that"). */
const MAX_HEARER_WORDS = 5;

/** Whether "that" follows, perhaps behind who hears it and when. */
const introducesClause = (behind: readonly SpeechToken[], cues: DiscourseCues): boolean => {
  // “…” may follow that nobody closes.
  if (
    QUOTATION_START.test(behind[0]?.text ?? "") ||
    (/^[,:]$/u.test(behind[0]?.text ?? "") && QUOTATION_START.test(behind[1]?.text ?? ""))
  )
    return true;
  const that = behind.findIndex((token) => isThat(token, cues));
  return (
    that >= 0 &&
    that <= MAX_HEARER_WORDS &&
    behind.slice(0, that).every(({ text }, at) => WORD_START.test(text) || at === that - 1)
  );
};

/** ", the ministry announced." */
const closesClause = (tokens: readonly SpeechToken[], at: number, subject: Span | undefined): boolean => {
  let first = at;
  while (subject !== undefined && (tokens[first]?.start ?? 0) > subject.start) first -= 1;
  const before = subject === undefined ? undefined : tokens[first - 1];
  const next = tokens[at + 1];
  return before?.text === "," && (next === undefined || !WORD_START.test(next.text));
};

/** Whether a word that may be a verb of saying is a noun or a participle here ("the claims", "a reported case"). */
const isNoVerb = (tokens: readonly SpeechToken[], at: number, cues: DiscourseCues): boolean => {
  const before = tokens[at - 1];
  const barred = [cues.determiners, cues.prepositions, cues.infinitives];
  return tokens[at]?.capital === true || (before !== undefined && barred.some((words) => words.includes(before.lower)));
};

/** A report of what someone says without quotation marks: "Smith said that …", "…, Smith said". */
export const findReportAttribution = (text: string, sentence: Span, cues: DiscourseCues): Attribution | undefined => {
  const tokens = tokenizeSpeech(text, sentence);
  for (const [at, token] of tokens.entries()) {
    const isPlain = cues.plainSaying.includes(token.lower);
    if ((!isPlain && !isSayingVerb(token, cues)) || isNegated(tokens, at, cues) || isNoVerb(tokens, at, cues)) continue;
    const subject = findSubject(tokens, at, cues);
    if (
      !isPlain &&
      !introducesClause(tokens.slice(at + 1, at + MAX_HEARER_WORDS + 2), cues) &&
      !closesClause(tokens, at, subject)
    )
      continue;
    if (subject !== undefined) return toAttribution(token, subject);
    if (MAYBE_PLURAL.test(token.lower) && !cues.subjects.includes(tokens[at - 1]?.lower ?? "")) continue;
    const before = tokens[subjectEndOf(tokens, at, cues) - 1];
    const next = tokens[at + 1];
    const pronoun = [before, next].find((one) => isPersonPronoun(one, cues));
    if (pronoun !== undefined) return withPronoun(token, pronoun);
    const isOther = before !== undefined && cues.subjects.includes(before.lower);
    return isOther ? { verb: token, words: joinSpans(token, before) } : toAttribution(token, undefined);
  }
  return undefined;
};
