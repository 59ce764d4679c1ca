/** The name and the description in the words for a person: "the council leader, Marcus Thole", "harbour master Jo Lind". */

import { discourseCuesOf } from "../../answer/index.ts";
import {
  CAPITAL_START,
  type DiscourseCues,
  fold,
  languageData,
  toWordSet,
  writtenWordsOf,
} from "../../language/index.ts";

/** Folded words. Either may be empty: "Moreno" describes nobody, "the mayor" names nobody. */
export type PersonPhrase = Readonly<{
  name: readonly string[];
  description: readonly string[];
  /** The noun of the description: "mayor" of "the old mayor of Marlow". */
  head?: string;
}>;

const POSSESSIVE = /['’]s?$/u;
/** What stands between a person and what that person is. */
const SEGMENT_END = /[,;()[\]（），–—]|\s-\s/u;
/** Behind a name it tells no two people apart. */
const NAME_SUFFIX = /^(?:jr|sr|ii|iii|iv|mp|mep|md|phd|fils|père)$/u;

const toFolded = (word: string): string => fold(word.replace(POSSESSIVE, ""));

/** Words of a language that are no part of a name, before or within the words for a person. */
type Barred = Readonly<{
  titles: ReadonlySet<string>;
  determiners: ReadonlySet<string>;
  /** A name ends before them. */
  breaks: ReadonlySet<string>;
  particles: ReadonlySet<string>;
}>;

const barredOf = (language: string): Barred => {
  const data = languageData(language);
  const cues: DiscourseCues | undefined = discourseCuesOf(language);
  return {
    titles: new Set([
      ...toWordSet(data?.wordClasses?.personTitle),
      ...[...(cues?.he.titles ?? []), ...(cues?.she.titles ?? [])].map((word) => word.replace(/\.$/u, "")),
    ]),
    determiners: new Set(cues?.determiners),
    breaks: new Set([...(cues?.prepositions ?? []), ...(cues?.subjectRelatives ?? []), ...(cues?.relatives ?? [])]),
    particles: new Set(cues?.particles),
  };
};

/** The name in one stretch without commas: all of it, or its last words with a capital; none in "the mayor of Marlow". */
const nameIn = (segment: readonly string[], barred: Barred): Readonly<{ words: readonly string[]; isAll: boolean }> => {
  const none = { words: [], isAll: false };
  const isOf = (list: ReadonlySet<string>, word: string | undefined): boolean => list.has(word?.toLowerCase() ?? "");
  const stop = segment.findIndex((word, at) => at > 0 && isOf(barred.breaks, word));
  const whole = stop < 0 ? segment : segment.slice(0, stop);
  const isDescribed = isOf(barred.determiners, whole[0]);
  const words = isDescribed ? whole.slice(1) : whole;
  const isPart = (word: string): boolean => CAPITAL_START.test(word) || isOf(barred.particles, word);
  if (!isDescribed && words.every(isPart) && words.some((word) => CAPITAL_START.test(word)))
    return { words: words.filter((word) => CAPITAL_START.test(word)), isAll: true };
  // "The Department of Nature", "the mayor of Marlow": what is behind "of" is no person.
  const of = words.findIndex((word, at) => at > 0 && isOf(barred.particles, word) && !CAPITAL_START.test(word));
  const before = of > 0 && !CAPITAL_START.test(words[of - 1] ?? "") ? words.slice(0, of) : words;
  let from = before.length;
  while (from > 0 && isPart(before[from - 1] ?? "")) from -= 1;
  while (from < before.length && !CAPITAL_START.test(before[from] ?? "")) from += 1;
  const run = before.slice(from).filter((word) => CAPITAL_START.test(word));
  // In German, a single noun behind "die" has a capital, too.
  if (run.length === 0 || (isDescribed && run.length < 2)) return none;
  return { words: run, isAll: false };
};

const withoutTitles = (words: readonly string[], { titles }: Barred): readonly string[] => {
  let from = 0;
  while (from < words.length && titles.has(words[from]?.toLowerCase().replace(/\.$/u, "") ?? "")) from += 1;
  const folded = words
    .slice(from)
    .flatMap((word) => toFolded(word).split("-"))
    .filter((word) => word !== "");
  let to = folded.length;
  while (to > 1 && NAME_SUFFIX.test(folded[to - 1] ?? "")) to -= 1;
  return folded.slice(0, to);
};

/** The words for a person, taken apart. In a script without capitals nothing is a name by its form. */
export const readPerson = (phrase: string, language: string): PersonPhrase => {
  const barred = barredOf(language);
  const segments = phrase
    .split(SEGMENT_END)
    .map((segment) => writtenWordsOf(segment))
    .filter((words) => words.length > 0);
  const found = segments.map((segment) => ({ segment, ...nameIn(segment, barred) }));
  const named = found.map((one) => ({ ...one, name: withoutTitles(one.words, barred) }));
  const best =
    named.find(({ isAll, name }) => isAll && name.length > 1) ??
    named.find(({ name }) => name.length > 1) ??
    named.find(({ isAll, name }) => isAll && name.length > 0) ??
    named.find(({ name }) => name.length > 0);
  const own = new Set(best?.words);
  const description = segments
    .flat()
    .filter((word) => !own.has(word) && !barred.determiners.has(word.toLowerCase()))
    .map(toFolded)
    .filter((word) => word !== "");
  const of = description.findIndex((word, at) => at > 0 && (barred.breaks.has(word) || barred.particles.has(word)));
  const head = description[(of < 0 ? description.length : of) - 1];
  return { name: best?.name ?? [], description, ...(head !== undefined && { head }) };
};

/** How two names stand to each other: `unclear` where they may be one person's or two. */
export type NameRelation = "same" | "different" | "unclear";

/** "M." is any name that begins with it. */
const isWordLike = (one: string, other: string): boolean =>
  one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));

/** Compares names by their folded words. */
export const compareNames = (one: readonly string[], other: readonly string[]): NameRelation => {
  const shared = one.filter((word) => other.some((candidate) => isWordLike(word, candidate)));
  const isShown = shared.some((word) => word.length > 1 && other.includes(word));
  if (!isShown) return shared.length > 0 ? "unclear" : "different";
  const backward = other.filter((word) => one.some((candidate) => isWordLike(word, candidate)));
  if (shared.length === one.length || backward.length === other.length) return "same";
  const [last, otherLast] = [one.at(-1) ?? "", other.at(-1) ?? ""];
  if (isWordLike(last, otherLast)) return shared.length > 1 ? "same" : "unclear";
  // "Marcus Hill" and "Marcus Thole" have but the first name in common.
  return shared.length === 1 && one[0] === shared[0] && other[0] === shared[0] ? "different" : "unclear";
};
