/** Whether a sentence begins with words that only make sense after the one before it. */

import { CAPITAL_START, writtenWordsOf } from "../language/index.ts";
import type { Span } from "../span.ts";
import { type DiscourseCues, discourseCuesOf } from "./discourse-cues.ts";

const LEADING_MARKS = /[\s"“”„«»‘’'‚‹›「『([¿¡*_—–-]*/uy;
/** The subject is searched for within these words: an introductory phrase is rarely longer. */
const MAX_INTRODUCTION_WORDS = 8;
/** UTF-16 units of a sentence that are looked at. */
const MAX_OPENING_CHARS = 200;

const isWordEnd = (text: string, at: number): boolean => !/[\p{L}\p{M}\p{N}-]/u.test(text[at] ?? " ");

const startsWithCue = (folded: string, cues: readonly string[]): boolean =>
  cues.some((cue) => folded.startsWith(cue) && isWordEnd(folded, cue.length));

/** "In 2010 he moved", "When she left, …": a subject pronoun behind words without a name that it could mean. */
const hasIntroducedPronoun = (sentence: string, cues: DiscourseCues): boolean => {
  const words = writtenWordsOf(sentence).slice(0, MAX_INTRODUCTION_WORDS);
  const opening = words[0]?.toLowerCase() ?? "";
  if (!cues.prepositions.includes(opening) && !cues.subordinators.includes(opening)) return false;
  for (const [at, word] of words.entries()) {
    if (at === 0) continue;
    if (cues.subjects.includes(word.toLowerCase())) return true;
    // A name behind a preposition ("In Paris") is not what "he" means; any other name may be.
    if (CAPITAL_START.test(word) && !cues.prepositions.includes(words[at - 1]?.toLowerCase() ?? "")) return false;
  }
  return false;
};

/**
 * True when a sentence begins with words that only make sense after the one before it: a pronoun, a connective, or
 * an introductory phrase and then a pronoun. False where the language's words are not known.
 */
export const leansOnPrevious = (text: string, sentence: Span, language: string): boolean => {
  const cues = discourseCuesOf(language);
  if (cues === undefined) return false;
  LEADING_MARKS.lastIndex = sentence.start;
  const skipped = LEADING_MARKS.exec(text)?.[0].length ?? 0;
  const opening = text.slice(sentence.start + skipped, sentence.end).slice(0, MAX_OPENING_CHARS);
  const folded = opening.toLowerCase().replaceAll("’", "'");
  return (
    startsWithCue(folded, cues.pronouns) ||
    startsWithCue(folded, cues.connectives) ||
    hasIntroducedPronoun(opening, cues)
  );
};
