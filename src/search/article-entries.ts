/** Which articles a search knows: all, and those of equal content by the key that they share. */
import { createGroups } from "./groups.ts";
import type { IndexedArticle } from "./indexed-article.ts";

export const createEntries = () => {
  const byKey = createGroups<string, IndexedArticle>();
  let count = 0;
  return {
    all: byKey.all,
    count: (): number => count,
    has: (entry: IndexedArticle): boolean => byKey.of(entry.key).includes(entry),
    withKey: byKey.of,
    add: (entry: IndexedArticle): void => {
      byKey.add(entry.key, entry);
      count += 1;
    },
    /** Returns whether none has this key any more. */
    remove: (entry: IndexedArticle): boolean => {
      byKey.remove(entry.key, entry);
      count -= 1;
      return !byKey.has(entry.key);
    },
  };
};
export type Entries = ReturnType<typeof createEntries>;
