/** Which articles a search knows: all, and those of equal content by the key that they share. */
import type { IndexedArticle } from "./indexed-article.ts";

export const createEntries = () => {
  const all = new Set<IndexedArticle>();
  const byKey = new Map<string, readonly IndexedArticle[]>();
  return {
    all: all as ReadonlySet<IndexedArticle>,
    withKey: (key: string): readonly IndexedArticle[] => byKey.get(key) ?? [],
    add: (entry: IndexedArticle): void => {
      all.add(entry);
      const others = byKey.get(entry.key);
      // A list that is spread has room for a dozen more, which most never need.
      byKey.set(entry.key, others === undefined ? [entry] : [...others, entry]);
    },
    /** Returns whether none has this key any more. */
    remove: (entry: IndexedArticle): boolean => {
      const others = (byKey.get(entry.key) ?? []).filter((other) => other !== entry);
      all.delete(entry);
      if (others.length > 0) byKey.set(entry.key, others);
      else byKey.delete(entry.key);
      return others.length === 0;
    },
  };
};
export type Entries = ReturnType<typeof createEntries>;
