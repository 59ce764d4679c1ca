/** The words and marks of a sentence in which someone may speak, and which of them are names. */

import { CAPITAL_START, WORD_START } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import type { DiscourseCues } from "../discourse-cues.ts";

/** A word or a mark of such a sentence. */
export type SpeechToken = Span & Readonly<{ text: string; lower: string; capital: boolean }>;

const TOKEN = /\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}\p{L}{0,3}\.(?= \p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*|[^\s\p{L}\p{N}]/gu;

export const tokenizeSpeech = (text: string, span: Span): SpeechToken[] =>
  Array.from(text.slice(span.start, span.end).matchAll(TOKEN), ({ 0: word, index }) => ({
    start: span.start + index,
    end: span.start + index + word.length,
    text: word,
    lower: word.toLowerCase(),
    capital: CAPITAL_START.test(word),
  }));

export const isNameToken = (token: SpeechToken | undefined, cues: DiscourseCues): boolean =>
  token?.capital === true && !cues.nobody.includes(token.lower);

/** Not "In" or "Had", which are capitalised only because they begin the sentence. */
export const mayBeginName = (token: SpeechToken | undefined, cues: DiscourseCues): boolean =>
  token !== undefined &&
  ![cues.prepositions, cues.subordinators, cues.adverbs, cues.auxiliaries].some((words) => words.includes(token.lower));

/** Whether `tokens[from .. to]` may stand within a name: "von der", but not "y los", which joins two people. */
const isParticleRun = (tokens: readonly SpeechToken[], from: number, to: number, cues: DiscourseCues): boolean => {
  const run = tokens.slice(from, to).map(({ lower }) => lower);
  return (
    run.every((word) => cues.particles.includes(word)) &&
    (run.length <= 1 || !run.some((word) => cues.connectives.includes(word)))
  );
};

/** The index behind the name that starts here, of capitalised words with particles between them; `from` when none does. */
export const findNameEnd = (tokens: readonly SpeechToken[], from: number, cues: DiscourseCues): number => {
  if (!isNameToken(tokens[from], cues) || !mayBeginName(tokens[from], cues)) return from;
  let end = from + 1;
  for (let at = end; at < tokens.length; at += 1) {
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

export const isSayingVerb = (token: SpeechToken | undefined, cues: DiscourseCues): boolean =>
  token !== undefined && cues.saying.includes(token.lower);
