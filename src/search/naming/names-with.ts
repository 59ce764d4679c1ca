/** The articles whose names have some words: all of them in one name, or one of them in the title, in whatever form. */

import { hasUnspacedScript, type Word } from "../../language/index.ts";
import type { ArticleNames, NameIndex, NameWord } from "./name-index.ts";

/** The only articles that can be meant; all when undefined. */
export type Pool = ReadonlySet<string> | undefined;

/** Shorter beginnings are those of too many words. */
const MIN_COMMON_CHARS = 3;

const isIn = (pool: Pool, id: string): boolean => pool === undefined || pool.has(id);

/** The ids of the articles that some test finds, by the names that they have. */
export const filterNames = (
  names: NameIndex,
  pool: Pool,
  isMeant: (one: ArticleNames) => boolean,
): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const one of names.slots()) if (one !== undefined && isIn(pool, one.id) && isMeant(one)) found.add(one.id);
  return found;
};

/**
 * The same where all words of `said` must be in a name.
 *
 * @param said folded, with one space between words.
 * @param namesOf the names that count.
 */
export const namesWithAll = (
  names: NameIndex,
  pool: Pool,
  said: string,
  namesOf: (one: ArticleNames) => readonly string[],
): ReadonlySet<string> => {
  const words = said.split(" ");
  const known = words.map((word) => names.wordOf(word));
  const found = new Set<string>();
  if (said === "" || known.includes(undefined)) return found;
  const rarest = known.reduce((one, other) => (other!.slots.length < one!.slots.length ? other : one))!;
  for (const slot of rarest.slots) {
    const one = names.slots()[slot];
    if (one === undefined || !isIn(pool, one.id)) continue;
    const hasThem = (text: string): boolean => {
      const own = text.split(" ");
      return words.every((word) => own.includes(word));
    };
    if (namesOf(one).some(hasThem)) found.add(one.id);
  }
  return found;
};

const commonPrefix = (one: string, other: string): string => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one.slice(0, at);
};

/** Words of names that are a word in another form, by their stems. */
const formsOf = (
  names: NameIndex,
  { form, stem }: Word,
  words: (text: string) => readonly Word[],
): readonly NameWord[] => {
  const found: NameWord[] = [];
  if (hasUnspacedScript(form)) {
    names.eachWord((one) => {
      if (one.word.includes(form)) found.push(one);
    });
    return found;
  }
  const exact = names.wordOf(form);
  if (exact !== undefined) found.push(exact);
  const prefix = commonPrefix(form, stem);
  // "studies" and "study" have no stem that both begin with.
  const begun = prefix.slice(0, Math.max(MIN_COMMON_CHARS, prefix.length - 1));
  if (begun.length < MIN_COMMON_CHARS) return found;
  names.eachWordWith(begun, (one) => {
    if (one !== exact && words(one.word)[0]?.stem === stem) found.push(one);
  });
  return found;
};

/** The articles whose title has a word, in whatever form. */
export const titlesWith = (
  names: NameIndex,
  word: Word,
  words: (text: string) => readonly Word[],
): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { word: form, slots } of formsOf(names, word, words))
    for (const slot of slots) {
      const one = names.slots()[slot];
      if (one !== undefined && ` ${one.title} `.includes(` ${form} `)) found.add(one.id);
    }
  return found;
};
