/** Finds the speaker beside a verb of saying: a name, or a description that is clear. */

import { WORD_START } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import type { DiscourseCues } from "../discourse-cues.ts";
import { findLead } from "./lead.ts";
import { endsPhrase, findNameEnd, isNameToken, isSayingVerb, type SpeechToken } from "./speech-tokens.ts";

/** Words of a speaker who is described and not named ("a spokeswoman for the ministry"). */
export const MAX_DESCRIPTION_WORDS = 7;
/** Words of a title before a name ("union leader Frank Dele"). */
const MAX_TITLE_WORDS = 4;

/** "Smith and Jones", "Smith, Jones and Brown": the first of them did not say it alone. */
const hasCoSpeaker = (tokens: readonly SpeechToken[], at: number, cues: DiscourseCues): boolean => {
  const [next, one] = [tokens[at], tokens[at + 1]];
  if (next === undefined || one === undefined) return false;
  if (cues.connectives.includes(next.lower)) return isNameToken(one, cues) || cues.determiners.includes(one.lower);
  const other = next.text === "," ? findNameEnd(tokens, at + 1, cues) : at + 1;
  return other > at + 1 && (tokens[other]?.text === "," || cues.connectives.includes(tokens[other]?.lower ?? ""));
};

const spanOf = (tokens: readonly SpeechToken[], from: number, to: number): Span | undefined => {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
};

/** A name that does not run into other words, and is that of the only speaker. */
const isClearName = (tokens: readonly SpeechToken[], end: number, cues: DiscourseCues): boolean => {
  const next = tokens[end];
  const known = [cues.nobody, cues.adverbs, cues.subjectRelatives];
  const isOver = endsPhrase(next, cues) || known.some((words) => words.includes(next?.lower ?? ""));
  return isOver && !hasCoSpeaker(tokens, end, cues);
};

/** Lower-case words that may be a title: nothing that begins another phrase or clause. */
const isTitleWord = (token: SpeechToken | undefined, cues: DiscourseCues): boolean => {
  if (token === undefined || token.capital || !WORD_START.test(token.text) || /(?:ing|ly)$/u.test(token.lower))
    return false;
  const barred = [cues.prepositions, cues.subjects, cues.connectives, cues.that, cues.relatives, cues.subjectRelatives];
  const more = [
    cues.passives,
    cues.auxiliaries,
    cues.determiners,
    cues.saying,
    cues.nobody,
    cues.settings,
    cues.particles,
  ];
  return ![...barred, ...more, cues.adverbs, cues.negations, cues.modals].some((words) => words.includes(token.lower));
};

/** "composer Dmitri Valle": the name behind its title. */
const findTitledName = (tokens: readonly SpeechToken[], from: number, cues: DiscourseCues): Span | undefined => {
  let at = from;
  while (at - from < MAX_TITLE_WORDS && isTitleWord(tokens[at], cues)) at += 1;
  const end = at === from ? from : findNameEnd(tokens, at, cues);
  return end > at && isClearName(tokens, end, cues) ? spanOf(tokens, at, end) : undefined;
};

/** Where a description ends that begins here: "the Department of Nature", "the lawyer for the families, Tomas Brandt". */
const findDescriptionEnd = (tokens: readonly SpeechToken[], from: number, cues: DiscourseCues): number => {
  const barred = [cues.relatives, cues.subjectRelatives];
  const isOver = (at: number): boolean =>
    endsPhrase(tokens[at], cues) || barred.some((words) => words.includes(tokens[at]?.lower ?? ""));
  let end = from + 1;
  while (!isOver(end) && end - from < MAX_DESCRIPTION_WORDS) end += 1;
  if (!isOver(end)) return from;
  // "of Nature" is part of the name.
  const of = tokens[end];
  if (of !== undefined && cues.particles.includes(of.lower)) {
    const name = findNameEnd(tokens, end + 1, cues);
    if (name > end + 1 && name - from <= MAX_DESCRIPTION_WORDS) end = name;
  }
  // "the New Zealand Herald, John Burrows": a name of its own, and another.
  if (tokens.slice(from + 1, end).filter(({ capital }) => capital).length > 1) return end;
  // "…, Tomas Brandt", also behind what else describes him.
  let comma = end;
  while (comma - from < 2 * MAX_DESCRIPTION_WORDS && WORD_START.test(tokens[comma]?.text ?? "")) comma += 1;
  const between = tokens.slice(end, comma);
  const isOther = between.some(
    (token) => isSayingVerb(token, cues) || barred.some((words) => words.includes(token.lower)),
  );
  if (tokens[comma]?.text !== "," || isOther) return end;
  const name = findNameEnd(tokens, comma + 1, cues);
  return name > comma + 1 && isClearName(tokens, name, cues) ? name : end;
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
  if (name > from) return isClearName(tokens, name, cues) ? spanOf(tokens, from, name) : undefined;
  if (!cues.determiners.includes(first.lower)) return findTitledName(tokens, from, cues);
  const end = findDescriptionEnd(tokens, from, cues);
  return end - from < 2 || hasCoSpeaker(tokens, end, cues) ? undefined : spanOf(tokens, from, end);
};

/** "Visiting Paris Smith said", "Angrily Anna Smith said": with two more capitalised words behind it, it may be no name. */
const OPENER_ENDING = /(?:ing|ly)$/u;

/** "Union leader Frank Dele said", "union officials said": a name behind its title, or few plain words. */
const findTitledSubject = (
  tokens: readonly SpeechToken[],
  from: number,
  to: number,
  cues: DiscourseCues,
): Span | undefined => {
  let name = to;
  while (name > from && isNameToken(tokens[name - 1], cues)) name -= 1;
  const title = tokens.slice(from, name);
  const [opener, ...rest] = title;
  if (opener === undefined || title.length > MAX_TITLE_WORDS + 1) return undefined;
  // The first word may be a capital by its place in the sentence.
  if (!isTitleWord({ ...opener, capital: false }, cues) || !rest.every((token) => isTitleWord(token, cues)))
    return undefined;
  return name < to ? spanOf(tokens, name, to) : title.length <= 2 ? spanOf(tokens, from, to) : undefined;
};

/** "A video shows that Banks said", "a post in which Banks said": another subject within what would be one. */
const hasInnerSubject = (words: readonly SpeechToken[], cues: DiscourseCues): boolean => {
  const openers = [cues.that, cues.relatives, cues.subjectRelatives];
  return words.some(({ lower }, at) => {
    const isOpener = openers.some((list) => list.includes(lower)) && !cues.determiners.includes(lower);
    return at > 0 && isOpener && isNameToken(words[at + 1], cues);
  });
};

/** The speaker before the verb: the whole subject, from the start of the clause. */
const findSpeakerBefore = (tokens: readonly SpeechToken[], to: number, cues: DiscourseCues): Span | undefined => {
  let from = to;
  while (from > 0 && WORD_START.test(tokens[from - 1]?.text ?? "") && to - from <= MAX_DESCRIPTION_WORDS) from -= 1;
  const clause = from;
  while (from < to && cues.connectives.includes(tokens[from]?.lower ?? "")) from += 1;
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
  if (hasInnerSubject(words, cues)) return undefined;
  const isDescription = cues.determiners.includes(first.lower) && words.length >= 2;
  const isSimple = !words
    .slice(1)
    .some(({ lower }) => cues.subjects.includes(lower) || cues.connectives.includes(lower));
  if (isDescription && isSimple) return { start: first.start, end: last.end };
  return isSimple ? findTitledSubject(tokens, from, to, cues) : undefined;
};

/** The tokens before `to` without auxiliaries and adverbs ("has also" before "said"). */
export const subjectEndOf = (tokens: readonly SpeechToken[], to: number, cues: DiscourseCues): number => {
  let end = to;
  while (end > 0 && [...cues.auxiliaries, ...cues.adverbs].includes(tokens[end - 1]?.lower ?? "")) end -= 1;
  return end;
};

/** Tokens before a verb that its subject, with all asides, may have. */
const MAX_SUBJECT_TOKENS = 40;

export const findSubject = (tokens: readonly SpeechToken[], verb: number, cues: DiscourseCues): Span | undefined => {
  const end = subjectEndOf(tokens, verb, cues);
  const found = findSpeakerBefore(tokens, end, cues) ?? findLead(tokens, end, cues);
  const near = tokens.slice(Math.max(0, verb - MAX_SUBJECT_TOKENS), verb);
  const words = near.filter(({ start }) => found !== undefined && start >= found.start && start < found.end);
  // A poster does not speak; whoever wrote it does.
  return words.some(({ lower }) => cues.carriers.includes(lower)) ? undefined : found;
};
