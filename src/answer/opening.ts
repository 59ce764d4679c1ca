import type { Span } from "../article/article.ts";
import { type Cues, cuesOf } from "./cues/cues.ts";

const LEADING = /[\s"“”„«»‘’'‚‹›「『([¿¡*_—–-]*/uy;
const WORD = /[\p{L}\p{M}\p{N}’']+/gu;
const CAPITAL = /^\p{Lu}/u;
/** How far into a sentence its subject is looked for: an introductory phrase is rarely longer. */
const INTRODUCTION = 8;

const bounded = (text: string, at: number): boolean => !/[\p{L}\p{M}\p{N}-]/u.test(text[at] ?? " ");

const startsWith = (folded: string, cues: readonly string[]): boolean =>
  cues.some((cue) => folded.startsWith(cue) && bounded(folded, cue.length));

/** "In 2010 he moved", "When she left, …": a subject pronoun behind words that name nobody whom it could mean. */
const introduced = (sentence: string, cues: Cues): boolean => {
  const words = Array.from(sentence.matchAll(WORD), ([word]) => word).slice(0, INTRODUCTION);
  const opening = words[0]?.toLowerCase() ?? "";
  if (!cues.prepositions.includes(opening) && !cues.subordinators.includes(opening)) return false;
  for (const [at, word] of words.entries()) {
    if (at === 0) continue;
    if (cues.subjects.includes(word.toLowerCase())) return true;
    // A name that a preposition puts in its place ("In Paris") is not what "he" is; any other name may be.
    if (CAPITAL.test(word) && !cues.prepositions.includes(words[at - 1]?.toLowerCase() ?? "")) return false;
  }
  return false;
};

/**
 * True when a sentence begins with words that only make sense after the one before it: a pronoun, a connective, or
 * an introductory phrase and then a pronoun. False where the language's words are not known.
 */
export const leansBack = (text: string, sentence: Span, language: string): boolean => {
  const cues = cuesOf(language);
  if (cues === undefined) return false;
  LEADING.lastIndex = sentence.start;
  const skipped = LEADING.exec(text)?.[0].length ?? 0;
  const words = text.slice(sentence.start + skipped, sentence.end);
  const folded = words.slice(0, 200).toLowerCase().replaceAll("’", "'");
  return (
    startsWith(folded, cues.pronouns) || startsWith(folded, cues.connectives) || introduced(words.slice(0, 200), cues)
  );
};
