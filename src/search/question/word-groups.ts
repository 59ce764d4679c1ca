import type { Language } from "../../language/index.ts";

/** The stems that share a group with a stem; none for a stem in no group and for a language without a list. */
export type WordGroups = (language: Language, stem: string) => readonly string[];

const NO_STEMS: readonly string[] = [];

/** @param lists By language: groups of words, one a line. They are stemmed when a language is first asked for. */
export const createWordGroups = (lists: Readonly<Record<string, string>>): WordGroups => {
  const made = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
  const read = (language: Language): ReadonlyMap<string, ReadonlySet<string>> => {
    const groups = new Map<string, Set<string>>();
    const list = Object.hasOwn(lists, language.code) ? lists[language.code]! : "";
    for (const line of list.split("\n")) {
      const stems = new Set(language.words(line).map((word) => word.stem));
      for (const stem of stems) {
        const group = groups.get(stem) ?? new Set();
        for (const other of stems) if (other !== stem) group.add(other);
        groups.set(stem, group);
      }
    }
    made.set(language.code, groups);
    return groups;
  };
  return (language, stem) => {
    const group = (made.get(language.code) ?? read(language)).get(stem);
    return group === undefined ? NO_STEMS : [...group];
  };
};
