/** Finds the speaker beside a verb of saying: a name, or a description that is clear. */

import { WORD_START } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import type { DiscourseCues } from "../discourse-cues.ts";
import { endsPhrase, findNameEnd, isNameToken, type SpeechToken } from "./speech-tokens.ts";

/** Words of a speaker who is described and not named ("a spokeswoman for the ministry"). */
export const MAX_DESCRIPTION_WORDS = 7;

/** "Smith and Jones", "Smith, Jones and Brown": the first of them did not say it alone. */
const hasCoSpeaker = (tokens: readonly SpeechToken[], at: number, cues: DiscourseCues): boolean => {
  const [next, one] = [tokens[at], tokens[at + 1]];
  if (next === undefined || one === undefined) return false;
  if (cues.connectives.includes(next.lower)) return isNameToken(one, cues) || cues.determiners.includes(one.lower);
  const other = next.text === "," ? findNameEnd(tokens, at + 1, cues) : at + 1;
  return other > at + 1 && (tokens[other]?.text === "," || cues.connectives.includes(tokens[other]?.lower ?? ""));
};

/** The speaker behind an inverted verb ("said Smith on Monday", "said the minister, who …"). */
export const findSpeakerAfter = (
  tokens: readonly SpeechToken[],
  from: number,
  cues: DiscourseCues,
): Span | undefined => {
  const first = tokens[from];
  if (first === undefined) return undefined;
  const name = findNameEnd(tokens, from, cues);
  if (name > from) {
    // A name that runs into other words is not clear enough.
    const next = tokens[name];
    const isClear =
      endsPhrase(next, cues) || cues.nobody.includes(next?.lower ?? "") || cues.adverbs.includes(next?.lower ?? "");
    return isClear && !hasCoSpeaker(tokens, name, cues)
      ? { start: first.start, end: tokens[name - 1]?.end ?? first.end }
      : undefined;
  }
  if (!cues.determiners.includes(first.lower)) return undefined;
  let end = from + 1;
  while (!endsPhrase(tokens[end], cues) && end - from < MAX_DESCRIPTION_WORDS) end += 1;
  const last = tokens[end - 1];
  if (end - from < 2 || last === undefined || !endsPhrase(tokens[end], cues)) return undefined;
  return { start: first.start, end: last.end };
};

/** "Visiting Paris Smith said", "Angrily Anna Smith said": with two more capitalised words behind it, it may be no name. */
const OPENER_ENDING = /(?:ing|ly)$/u;

/** The speaker before the verb: the whole subject, from the start of the clause. */
const findSpeakerBefore = (tokens: readonly SpeechToken[], to: number, cues: DiscourseCues): Span | undefined => {
  let from = to;
  while (from > 0 && WORD_START.test(tokens[from - 1]?.text ?? "") && to - from <= MAX_DESCRIPTION_WORDS) from -= 1;
  const clause = from;
  while (
    from < to &&
    (cues.connectives.includes(tokens[from]?.lower ?? "") || cues.that.includes(tokens[from]?.lower ?? ""))
  )
    from += 1;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || from >= to || to - from > MAX_DESCRIPTION_WORDS) return undefined;
  // "Smith, Jones, and Brown said": Brown did not say it alone.
  if (from > clause && tokens[clause - 1]?.text === "," && isNameToken(tokens[clause - 2], cues)) return undefined;
  const words = tokens.slice(from, to);
  const barred = [cues.negations, cues.saying, cues.passives];
  if (words.some(({ lower }) => barred.some((list) => list.includes(lower)))) return undefined;
  if (findNameEnd(tokens, from, cues) >= to && from === 0 && OPENER_ENDING.test(first.text) && words.length > 2)
    return undefined;
  if (findNameEnd(tokens, from, cues) >= to) return { start: first.start, end: last.end };
  // A description begins with a determiner and has no pronoun that could be another subject.
  const isDescription = cues.determiners.includes(first.lower) && words.length >= 2;
  const isSimple = !words
    .slice(1)
    .some(({ lower }) => cues.subjects.includes(lower) || cues.connectives.includes(lower));
  return isDescription && isSimple ? { start: first.start, end: last.end } : undefined;
};

/** "Smith, the mayor of Springfield, said": the name at the start, when a comma is before the verb. */
const findSpeakerBeforeAside = (tokens: readonly SpeechToken[], to: number, cues: DiscourseCues): Span | undefined => {
  if (tokens[to - 1]?.text !== ",") return undefined;
  const from = cues.connectives.includes(tokens[0]?.lower ?? "") ? 1 : 0;
  const end = findNameEnd(tokens, from, cues);
  const first = tokens[from];
  const last = tokens[end - 1];
  if (end === from || first === undefined || last === undefined || tokens[end]?.text !== "," || end >= to - 1)
    return undefined;
  // The aside may have a speaker of its own ("Smith, whose lawyer, Jones, said").
  const aside = tokens.slice(end + 1, to - 1);
  const barred = [cues.saying, cues.relatives];
  if (aside.some(({ lower, text }) => barred.some((list) => list.includes(lower)) || /^[,:;]$/.test(text)))
    return undefined;
  return { start: first.start, end: last.end };
};

/** The tokens before `to` without auxiliaries and adverbs ("has also" before "said"). */
export const subjectEndOf = (tokens: readonly SpeechToken[], to: number, cues: DiscourseCues): number => {
  let end = to;
  while (end > 0 && [...cues.auxiliaries, ...cues.adverbs].includes(tokens[end - 1]?.lower ?? "")) end -= 1;
  return end;
};

export const findSubject = (tokens: readonly SpeechToken[], verb: number, cues: DiscourseCues): Span | undefined => {
  const end = subjectEndOf(tokens, verb, cues);
  return findSpeakerBefore(tokens, end, cues) ?? findSpeakerBeforeAside(tokens, end, cues);
};
