/** Who is said to speak where all that stands beside a quotation is a person and a verb: “…,” said county chief Lars Odden. */

import { CAPITAL_START, type DiscourseCues, writtenWordsOf } from "../../language/index.ts";
import { readPerson } from "./read-person.ts";

/** Words of a person with a description before or behind the name. */
const MAX_PERSON_WORDS = 14;

const WORD = /[\p{L}\p{M}\p{N}’'-]+/gu;

type FoundVerb = Readonly<{ start: number; end: number }>;

/** The only verb of saying in a stretch of text. */
const findOnlyVerb = (text: string, cues: DiscourseCues): FoundVerb | undefined => {
  const verbs = [...text.matchAll(WORD)].filter(({ 0: word }) => cues.saying.includes(word.toLowerCase()));
  const [verb] = verbs;
  return verb === undefined || verbs.length > 1 ? undefined : { start: verb.index, end: verb.index + verb[0].length };
};

const isIn = (word: string | undefined, ...lists: readonly (readonly string[])[]): boolean =>
  word !== undefined && lists.some((list) => list.includes(word.toLowerCase()));

/** The words of a phrase without what only says when or how before it, and behind it. */
const trimPhrase = (text: string, cues: DiscourseCues): string => {
  const bare = text.replace(/\s+/gu, " ").replace(/^[ ,:;–—-]+/u, "");
  let end = bare.length;
  while (end > 0 && " ,:;.–—-".includes(bare.charAt(end - 1))) end -= 1;
  const trimmed = bare.slice(0, end);
  const [first = ""] = writtenWordsOf(trimmed);
  return isIn(first, cues.connectives, cues.adverbs)
    ? trimmed.slice(trimmed.indexOf(first) + first.length).trim()
    : trimmed;
};

/** "On Monday Marcus Thole": the name right before the verb, where a setting comes first. */
const nameBehindSetting = (phrase: string, cues: DiscourseCues): string | undefined => {
  const words = writtenWordsOf(phrase);
  let from = words.length;
  while (from > 0 && CAPITAL_START.test(words[from - 1] ?? "") && !isIn(words[from - 1], cues.nobody)) from -= 1;
  const before = words[from - 1];
  if (from === words.length || isIn(before, cues.prepositions, cues.particles, cues.connectives, cues.infinitives))
    return undefined;
  return words.slice(from).join(" ");
};

/** A phrase when it is for one person with a name. */
const readClaimant = (text: string, language: string, cues: DiscourseCues): string | undefined => {
  const phrase = trimPhrase(text, cues);
  const words = writtenWordsOf(phrase);
  if (words.length === 0) return undefined;
  const isSetting = isIn(words[0], cues.prepositions, cues.subordinators);
  const person = isSetting ? nameBehindSetting(phrase, cues) : phrase;
  if (person === undefined || writtenWordsOf(person).length > MAX_PERSON_WORDS) return undefined;
  // Two people, or a clause, are not one person.
  const barred = [
    cues.connectives,
    cues.subjects,
    cues.that,
    cues.relatives,
    cues.relaying,
    cues.uttering,
    cues.passives,
  ];
  if (writtenWordsOf(person).some((word) => isIn(word, ...barred))) return undefined;
  const { name } = readPerson(person, language);
  return name.length > 0 ? person : undefined;
};

/** `undefined` where more than a person and one verb of saying is beside the quotation, or nobody is named. */
export const findClaimant = (
  before: string,
  behind: string,
  language: string,
  cues: DiscourseCues,
): string | undefined => {
  const [verbBefore, verbBehind] = [findOnlyVerb(before, cues), findOnlyVerb(behind, cues)];
  if (writtenWordsOf(before).length === 0 && verbBehind !== undefined) {
    const subject = behind.slice(0, verbBehind.start);
    if (writtenWordsOf(subject).length > 0) return readClaimant(subject, language, cues);
    return readClaimant(behind.slice(verbBehind.end), language, cues);
  }
  if (writtenWordsOf(behind).length === 0 && verbBefore !== undefined)
    return readClaimant(before.slice(0, verbBefore.start), language, cues);
  return undefined;
};
