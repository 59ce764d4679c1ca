/** Whether words say who speaks, and nothing that turns what is said or gives it to another. */

import { CAPITAL_START, type DiscourseCues, flippingWordsOf, writtenWordsOf } from "../../language/index.ts";
import { contextWordsOf, findPhrase, findTurningWords } from "../flipping/turning-words.ts";

const MAX_ATTRIBUTION_WORDS = 25;
/** "Asked", "said:", "(laughs)": more than who speaks. */
const OTHER_MARK = /[?!:;؟]/u;
/** A participle is no verb of its own: "avoided saying". */
const PARTICIPLE = /ing$/u;

const isVerb = (word: string, cues: DiscourseCues): boolean => cues.saying.includes(word);

/** Whether words deny, doubt or condition what is beside them; a verb of saying that does is one all the same. */
export const isTurning = (words: string, language: string, saying: readonly string[] = []): boolean => {
  const single = findTurningWords(words, language).some(({ text }) => !saying.includes(text.toLowerCase()));
  const flipping = flippingWordsOf(language);
  return (
    single ||
    (flipping !== undefined &&
      findPhrase(words, contextWordsOf(words, { start: 0, end: words.length }), flipping) !== undefined)
  );
};

/** Whether all before a verb is its subject: "she", "Hale", "the mayor", "union leader Frank Dele", "Hale, the mayor,". */
const isSubject = (text: string, cues: DiscourseCues): boolean => {
  const words = writtenWordsOf(text);
  // "A-t-il déclaré".
  const around = [...cues.subjects, ...cues.auxiliaries, ...cues.adverbs, "t"];
  if (words.flatMap((word) => word.toLowerCase().split("-")).every((word) => around.includes(word))) return true;
  const last = words.findLastIndex((word) => !cues.auxiliaries.includes(word) && !cues.adverbs.includes(word));
  const subject = words.slice(0, last + 1);
  const [first, end] = [subject[0], subject.at(-1)];
  if (first === undefined || end === undefined) return true;
  const barred = [cues.infinitives, cues.modals, cues.passives, cues.relaying, cues.prepositions];
  // What is an auxiliary, too, stands behind the subject.
  if (barred.some((list) => list.includes(end.toLowerCase()))) return false;
  if (subject.some((word) => [cues.infinitives, cues.modals, cues.passives].some((list) => list.includes(word))))
    return false;
  if (CAPITAL_START.test(end)) return true;
  // Behind a name only what stands between two commas describes it.
  const isDescribed = /^[^,]+,.*,\s*$/su.test(text);
  return isDescribed || (!CAPITAL_START.test(first) && cues.determiners.includes(first.toLowerCase()));
};

/** Whether words are an attribution and no more: one verb of saying beside who says it. */
export const isPlainAttribution = (text: string, language: string, cues: DiscourseCues): boolean => {
  const words = writtenWordsOf(text);
  if (words.length > MAX_ATTRIBUTION_WORDS || OTHER_MARK.test(text)) return false;
  const verbs = words.filter((word) => isVerb(word, cues));
  const [verb] = verbs;
  if (verb === undefined || verbs.length > 1 || PARTICIPLE.test(verb)) return false;
  const lower = text.toLowerCase();
  if (words.some((word) => cues.negations.includes(word) || cues.relaying.includes(word))) return false;
  if (cues.sources.some((source) => lower.includes(source)) || isTurning(text, language, cues.saying)) return false;
  return isSubject(
    text.slice(0, new RegExp(`(?<![\\p{L}\\p{M}])${verb}(?![\\p{L}\\p{M}])`, "u").exec(text)?.index),
    cues,
  );
};

/** Whether words behind a part of a quotation may name another speaker than those that are known. */
export const mayNameAnother = (behind: string, known: string, cues: DiscourseCues): boolean => {
  const names = writtenWordsOf(known);
  const words = writtenWordsOf(behind);
  const isSource = cues.sources.some((source) => behind.toLowerCase().includes(source));
  // "In an interview with the Herald".
  const isSetting = cues.prepositions.includes(words[0] ?? "") && !isSource;
  if (!isSetting && words.some((word) => CAPITAL_START.test(word) && !names.includes(word))) return true;
  const lists = [cues.saying, cues.subjects, cues.auxiliaries, cues.adverbs];
  const isKnown = (word: string): boolean => names.includes(word) || lists.some((list) => list.includes(word));
  return words.some((word) => isVerb(word, cues)) && !words.every(isKnown);
};
