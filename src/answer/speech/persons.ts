/** The persons that a stretch of text names or describes, as far as the article shows that they are persons. */

import type { Article } from "../../article/index.ts";
import { sentenceAt } from "../../article/index.ts";
import { languageData, WORD_START } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import type { DiscourseCues } from "../discourse-cues.ts";
import { findQuotedSpans } from "../find-quoted-spans.ts";
import { findSpeakerAfter, findSubject } from "./speaker.ts";
import { findNameEnd, isSayingVerb, isThat, type SpeechToken, tokenizeSpeech } from "./speech-tokens.ts";

/** `he`, `she`: as its title or its article shows. */
export type PersonKind = "he" | "she";

/** A mention of a person. */
export type Person = Readonly<{
  span: Span;
  /** The words of the name or of the description, lower case. */
  words: readonly string[];
  kind?: PersonKind;
  /** The article shows elsewhere, or here, that it is a person. */
  isSure: boolean;
  /** A sentence begins with it, or with a noun before it. */
  isSubject: boolean;
}>;

const CLOSING_APOSTROPHE = /[’']s?$/u;
/** Without what is no part of the word: "Hill’s", "Dr.". */
const plainWord = ({ lower }: SpeechToken): string => lower.replace(CLOSING_APOSTROPHE, "").replace(/\.$/u, "");
const nameWordsOf = (tokens: readonly SpeechToken[]): string[] => tokens.map(plainWord);

/** A stretch sentence by sentence: a short name at the end of one ("said Oak. Elm left") is no abbreviation before another. */
const splitAtSentences = (article: Article, { start, end }: Span): Span[] => {
  const found: Span[] = [];
  let at = start;
  for (let number = sentenceAt(article, start) + 1; at < end; number += 1) {
    const next = Math.max(at, Math.min(end, article.sentences[number]?.start ?? end));
    found.push({ start: at, end: next });
    at = next;
  }
  return found;
};

/** The stretches outside quotations, in one sentence each. */
const unquotedIn = (article: Article, within: Span): Span[] => {
  const found: Span[] = [];
  let at = within.start;
  for (const { start, end } of findQuotedSpans(article.text, within)) {
    found.push({ start: at, end: Math.max(at, start) });
    at = end;
  }
  return [...found, { start: at, end: Math.max(at, within.end) }].flatMap((span) => splitAtSentences(article, span));
};

const personTitles = new WeakMap<DiscourseCues, ReadonlySet<string>>();

/** Words that are persons by themselves: "minister", "her brother". */
const personTitlesOf = (language: string, cues: DiscourseCues): ReadonlySet<string> => {
  const known = personTitles.get(cues);
  if (known !== undefined) return known;
  const listed = languageData(language)?.wordClasses?.personTitle?.split(" ") ?? [];
  const made = new Set(
    [...listed, ...cues.he.titles, ...cues.she.titles].filter((word) => !cues.determiners.includes(word)),
  );
  personTitles.set(cues, made);
  return made;
};

/** Letters of a noun of which the ending shows who it is. */
const MIN_NOUN_CHARS = 6;

const kindOf = (words: readonly string[], cues: DiscourseCues): PersonKind | undefined => {
  const [he, she] = [cues.he, cues.she].map(
    ({ titles, ending }) =>
      words.some((word) => titles.includes(word)) ||
      words.slice(0, -2).some((word) => ending !== undefined && word.length > MIN_NOUN_CHARS && word.endsWith(ending)),
  );
  if (he === she) return undefined;
  return he ? "he" : "she";
};

const isInstitution = (words: readonly string[], cues: DiscourseCues): boolean =>
  words.some((word) => cues.institutions.includes(word));

/** Tokens on either side of a verb of saying among which its speaker is. */
const MAX_SPEAKER_TOKENS = 40;

/** What makes the one just named a person: an age, "who", "the mayor of". */
const isPersonAside = (tokens: readonly SpeechToken[], end: number, cues: DiscourseCues): boolean => {
  const [comma, first] = [tokens[end], tokens[end + 1]];
  if (comma?.text !== "," || first === undefined) return false;
  return cues.subjectRelatives.includes(first.lower) || /^\p{N}{1,2}$/u.test(first.text);
};

/** The name that a speaker ends with; behind "the" only one of several words, for in German a noun has a capital, too. */
const nameAtEndOf = (tokens: readonly SpeechToken[], speaker: Span, cues: DiscourseCues): readonly SpeechToken[] => {
  const words = tokens.filter(({ start }) => start >= speaker.start && start < speaker.end);
  const name = words.slice(words.findLastIndex(({ capital }) => !capital) + 1);
  return cues.determiners.includes(words[0]?.lower ?? "") && name.length < 2 ? [] : name;
};

/** UTF-16 units of a stretch of an article whose persons are known together, with the ones on either side. */
const STRETCH_CHARS = 8_000;

const surnames = new WeakMap<Article, Map<number, ReadonlySet<string>>>();

/** The last words of names that the article shows near a place to be persons': by a title, an age, or what they say. */
const surnamesOf = (article: Article, near: number, cues: DiscourseCues): ReadonlySet<string> => {
  const stretch = Math.floor(near / STRETCH_CHARS);
  const known = surnames.get(article) ?? new Map<number, ReadonlySet<string>>();
  const found = known.get(stretch) ?? readSurnames(article, stretch, cues);
  surnames.set(article, known.set(stretch, found));
  return found;
};

const readSurnames = (article: Article, stretch: number, cues: DiscourseCues): ReadonlySet<string> => {
  const [start, end] = [(stretch - 1) * STRETCH_CHARS, (stretch + 2) * STRETCH_CHARS];
  const found = new Set<string>();
  for (const block of article.blocks) {
    if (block.end <= start || block.start >= end || (block.kind !== "body" && block.kind !== "standfirst")) continue;
    const within = { start: Math.max(start, block.start), end: Math.min(end, block.end) };
    for (const unquoted of unquotedIn(article, within))
      for (const surname of surnamesIn(article, tokenizeSpeech(article.text, unquoted), cues)) found.add(surname);
  }
  return found;
};

/** "Google said it would": no person. */
const speaksOfItself = (tokens: readonly SpeechToken[], verb: number, cues: DiscourseCues): boolean => {
  const next = tokens[verb + (isThat(tokens[verb + 1], cues) ? 2 : 1)];
  return next !== undefined && next.lower === "it" && cues.subjects.includes("it");
};

function* surnamesIn(article: Article, tokens: readonly SpeechToken[], cues: DiscourseCues): Generator<string> {
  const titles = personTitlesOf(article.language, cues);
  for (const [at, token] of tokens.entries()) {
    const end = findNameEnd(tokens, at, cues);
    const before = tokens[at - 1];
    const isTitled = titles.has(before === undefined ? "" : plainWord(before)) || titles.has(plainWord(token));
    const names: (readonly SpeechToken[])[] = [];
    if (end > at && (isTitled || isPersonAside(tokens, end, cues))) names.push(tokens.slice(at, end));
    if (isSayingVerb(token, cues) && !speaksOfItself(tokens, at, cues)) {
      const speaker = findSubject(tokens, at, cues) ?? findSpeakerAfter(tokens, at + 1, cues);
      const around = tokens.slice(Math.max(0, at - MAX_SPEAKER_TOKENS), at + MAX_SPEAKER_TOKENS);
      if (speaker !== undefined) names.push(nameAtEndOf(around, speaker, cues));
    }
    for (const name of names) {
      const words = nameWordsOf(name);
      const last = words.at(-1);
      if (last !== undefined && !isInstitution(words, cues)) yield last;
    }
  }
}

/** Words between the start of a sentence and the name it is about ("The carpenter Pavel Dusek had"). */
const MAX_WORDS_BEFORE_SUBJECT = 3;

const isAtStart = (article: Article, tokens: readonly SpeechToken[], at: number): boolean => {
  const name = tokens[at];
  const sentence = name && article.sentences[sentenceAt(article, name.start)];
  const first = sentence === undefined ? -1 : tokens.findIndex(({ start }) => start >= sentence.start);
  const before = tokens.slice(first, at);
  return first >= 0 && before.length <= MAX_WORDS_BEFORE_SUBJECT && before.every(({ text }) => WORD_START.test(text));
};

/** The name that begins at a token, as a mention; `undefined` when it is a place or an institution. */
const readName = (
  article: Article,
  tokens: readonly SpeechToken[],
  at: number,
  end: number,
  cues: DiscourseCues,
): Person | undefined => {
  const titles = personTitlesOf(article.language, cues);
  const name = tokens.slice(at, end);
  const words = nameWordsOf(name);
  const last = words.at(-1) ?? "";
  if (isInstitution(words, cues)) return undefined;
  let from = at;
  while (from > 0 && at - from < 4 && titles.has(tokens[from - 1]?.lower.replace(/\.$/u, "") ?? "")) from -= 1;
  const determiner = tokens[from - 1];
  const hasTitle = from < at || words.some((word) => titles.has(word));
  const isSure = hasTitle || surnamesOf(article, tokens[at]?.start ?? 0, cues).has(last);
  if (!isSure && name.length < 2) return undefined;
  if (!isSure && cues.places.includes(tokens[at - 1]?.lower ?? "")) return undefined;
  const beside = from < at && cues.determiners.includes(determiner?.lower ?? "") ? [determiner?.lower ?? ""] : [];
  const kind = kindOf([...nameWordsOf(tokens.slice(from, end)), ...beside], cues);
  const [first, final] = [tokens[at], tokens[end - 1]];
  if (first === undefined || final === undefined) return undefined;
  const span = { start: first.start, end: final.end - (CLOSING_APOSTROPHE.exec(final.text)?.[0].length ?? 0) };
  // "The Northern Lights" may be anything, "Der Baggerfahrer Murat Aydin" hardly.
  const isThing = name.length < 3 && cues.determiners.includes(tokens[at - 1]?.lower ?? "");
  return { span, words, isSure, isSubject: !isThing && isAtStart(article, tokens, at), ...(kind && { kind }) };
};

/** "The mayor of the village": a person who is only described. */
const readDescription = (
  article: Article,
  tokens: readonly SpeechToken[],
  at: number,
  cues: DiscourseCues,
): Person | undefined => {
  const titles = personTitlesOf(article.language, cues);
  const first = tokens[at];
  if (first === undefined || !cues.determiners.includes(first.lower)) return undefined;
  for (let noun = at + 1; noun < at + 4; noun += 1) {
    const token = tokens[noun];
    if (token === undefined || !WORD_START.test(token.text)) return undefined;
    if (!titles.has(token.lower)) continue;
    const next = tokens[noun + 1];
    // "the carpenter Pavel Dusek", "its chairman, Roland Pike": the name is the mention.
    const name = next?.text === "," ? noun + 2 : noun + 1;
    if (findNameEnd(tokens, name, cues) > name) return undefined;
    const words = tokens.slice(at + 1, noun + 1);
    const kind = kindOf([first.lower, ...words.map(({ lower }) => lower)], cues);
    return {
      span: { start: first.start, end: token.end },
      words: words.map(({ lower }) => lower),
      isSure: true,
      isSubject: true,
      ...(kind && { kind }),
    };
  }
  return undefined;
};

/** Every mention of a person in a stretch of text, outside its quotations. */
export const findPersons = (article: Article, within: Span, cues: DiscourseCues): Person[] =>
  unquotedIn(article, within).flatMap((stretch) => {
    const tokens = tokenizeSpeech(article.text, stretch);
    const found: Person[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      // "Ortega y Gasset" is one, "Molina y Salinas" are two: nobody is meant rather than both.
      const whole = findNameEnd(tokens, at, cues);
      const joined = tokens.slice(at, whole).findIndex(({ lower }) => cues.connectives.includes(lower));
      const end = joined > 0 ? at + joined : whole;
      const person = end > at ? readName(article, tokens, at, end, cues) : readDescription(article, tokens, at, cues);
      // "Ada Oak, an engineer": the same one.
      const isAside = end === at && tokens[at - 1]?.text === "," && tokens[at - 2]?.end === found.at(-1)?.span.end;
      if (person !== undefined && !isAside) found.push(person);
      if (end > at) at = end - 1;
    }
    return found;
  });

/** Whether two mentions may be of the same person: all words of one are in the other, or they end alike. */
export const isSamePerson = (one: readonly string[], other: readonly string[]): boolean =>
  one.at(-1) === other.at(-1) || one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));
