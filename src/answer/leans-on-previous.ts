import type { Span } from "../span.ts";
import { type DiscourseCues, discourseCuesOf } from "./cues/discourse-cues.ts";

const LEADING_MARKS = /[\s"“”„«»‘’'‚‹›「『([¿¡*_—–-]*/uy;
const WORD = /[\p{L}\p{M}\p{N}’']+/gu;
const CAPITAL_START = /^\p{Lu}/u;
/** How far into a sentence its subject is looked for: an introductory phrase is rarely longer. */
const MAX_INTRODUCTION_WORDS = 8;

const isWordEnd = (text: string, at: number): boolean => !/[\p{L}\p{M}\p{N}-]/u.test(text[at] ?? " ");

const startsWithCue = (folded: string, cues: readonly string[]): boolean =>
  cues.some((cue) => folded.startsWith(cue) && isWordEnd(folded, cue.length));

/** "In 2010 he moved", "When she left, …": a subject pronoun behind words that name nobody whom it could mean. */
const hasIntroducedPronoun = (sentence: string, cues: DiscourseCues): boolean => {
  const words = Array.from(sentence.matchAll(WORD), ([word]) => word).slice(0, MAX_INTRODUCTION_WORDS);
  const opening = words[0]?.toLowerCase() ?? "";
  if (!cues.prepositions.includes(opening) && !cues.subordinators.includes(opening)) return false;
  for (const [at, word] of words.entries()) {
    if (at === 0) continue;
    if (cues.subjects.includes(word.toLowerCase())) return true;
    // A name that a preposition puts in its place ("In Paris") is not what "he" is; any other name may be.
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
  const words = text.slice(sentence.start + skipped, sentence.end);
  const folded = words.slice(0, 200).toLowerCase().replaceAll("’", "'");
  return (
    startsWithCue(folded, cues.pronouns) ||
    startsWithCue(folded, cues.connectives) ||
    hasIntroducedPronoun(words.slice(0, 200), cues)
  );
};
