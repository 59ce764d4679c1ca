/** The words and marks of a sentence in which someone may speak, and which of them are names. */

import { CAPITAL_START, WORD_START } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import type { DiscourseCues } from "../discourse-cues.ts";

/** A word or a mark of such a sentence. */
export type SpeechToken = Span & Readonly<{ text: string; lower: string; capital: boolean }>;

const TOKEN = /\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}\p{L}{0,3}\.(?= \p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*|[^\s\p{L}\p{N}]/gu;

/** "dit-il", "a-t-elle": the verb, and the pronoun behind it. */
const INVERTED = /^(.+?)-(?:t-)?((?:il|elle)s?)$/u;

const toSpeechToken = (text: string, start: number): SpeechToken => ({
  start,
  end: start + text.length,
  text,
  lower: text.toLowerCase(),
  capital: CAPITAL_START.test(text),
});

export const tokenizeSpeech = (text: string, span: Span): SpeechToken[] =>
  Array.from(text.slice(span.start, span.end).matchAll(TOKEN)).flatMap(({ 0: word, index }) => {
    const start = span.start + index;
    const [, verb, pronoun] = INVERTED.exec(word) ?? [];
    if (verb === undefined || pronoun === undefined) return [toSpeechToken(word, start)];
    return [toSpeechToken(verb, start), toSpeechToken(pronoun, start + word.length - pronoun.length)];
  });

export const isNameToken = (token: SpeechToken | undefined, cues: DiscourseCues): boolean =>
  token?.capital === true && !cues.nobody.includes(token.lower);

/** Not "In", "Had" or "That", which are capitalised only because they begin the sentence. */
export const mayBeginName = (token: SpeechToken | undefined, cues: DiscourseCues): boolean =>
  token !== undefined &&
  ![cues.prepositions, cues.subordinators, cues.adverbs, cues.auxiliaries, cues.determiners, cues.that].some((words) =>
    words.includes(token.lower),
  );

/** Whether `tokens[from .. to]` may stand within a name: "von der", but not "y los", which joins two people. */
const isParticleRun = (tokens: readonly SpeechToken[], from: number, to: number, cues: DiscourseCues): boolean => {
  const run = tokens.slice(from, to).map(({ lower }) => lower);
  return (
    run.every((word) => cues.particles.includes(word)) &&
    (run.length <= 1 || !run.some((word) => cues.connectives.includes(word)))
  );
};

/** Words of a name; one that goes on and on is none. */
const MAX_NAME_WORDS = 12;

/** The index behind the name that starts here, of capitalised words with particles between them; `from` when none does. */
export const findNameEnd = (tokens: readonly SpeechToken[], from: number, cues: DiscourseCues): number => {
  if (!isNameToken(tokens[from], cues) || !mayBeginName(tokens[from], cues)) return from;
  let end = from + 1;
  for (let at = end; at < Math.min(tokens.length, from + MAX_NAME_WORDS); at += 1) {
    if (isNameToken(tokens[at], cues)) end = at + 1;
    else if (!isParticleRun(tokens, end, at + 1, cues)) break;
  }
  return end;
};

export const endsPhrase = (token: SpeechToken | undefined, cues: DiscourseCues): boolean =>
  token === undefined ||
  !WORD_START.test(token.text) ||
  cues.prepositions.includes(token.lower) ||
  cues.that.includes(token.lower);

/** "that", and "qu’" before a vowel. */
export const isThat = (token: SpeechToken | undefined, cues: DiscourseCues): boolean =>
  token !== undefined && cues.that.includes(token.lower.split(/[’']/u)[0] ?? "");

/** Whether a token is the pronoun of one person. */
export const isPersonPronoun = (token: SpeechToken | undefined, cues: DiscourseCues): boolean =>
  token !== undefined && (token.lower === cues.he.pronoun || token.lower === cues.she.pronoun);

export const isSayingVerb = (token: SpeechToken | undefined, cues: DiscourseCues): boolean =>
  token !== undefined && cues.saying.includes(token.lower);
