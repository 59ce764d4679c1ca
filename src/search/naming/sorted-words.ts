/** Words in the order of their letters, each with what belongs to it, of which more are added at any time. */

/** New words that wait until they are merged into the others: each look-up goes through all that wait. */
const MAX_WAITING_WORDS = 1_024;

/** No word has it, and none that begins alike stands behind a word with it. */
const LAST_CHARACTER = "\uffff";

export type SortedWords<T extends Readonly<{ word: string }>> = Readonly<{
  /** Each word once. */
  add: (entry: T) => void;
  /** Those that begin so. */
  eachWith: (prefix: string, take: (entry: T) => void) => void;
  each: (take: (entry: T) => void) => void;
}>;

const compareWords = (one: Readonly<{ word: string }>, other: Readonly<{ word: string }>): number =>
  one.word < other.word ? -1 : one.word > other.word ? 1 : 0;

/** The first place whose word is not before another one. */
const placeOf = (entries: readonly Readonly<{ word: string }>[], word: string): number => {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.word < word) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const createSortedWords = <T extends Readonly<{ word: string }>>(): SortedWords<T> => {
  let sorted: T[] = [];
  let waiting: T[] = [];

  const merge = (): void => {
    waiting.sort(compareWords);
    // As long as it will be: a list that grows leaves shorter ones behind.
    const merged = new Array<T>(sorted.length + waiting.length);
    let length = 0;
    let at = 0;
    for (const entry of waiting) {
      while (at < sorted.length && compareWords(sorted[at]!, entry) < 0) merged[length++] = sorted[at++]!;
      merged[length++] = entry;
    }
    while (at < sorted.length) merged[length++] = sorted[at++]!;
    sorted = merged;
    waiting = [];
  };

  return {
    add: (entry) => {
      waiting.push(entry);
      // The more there are, the rarer they are all copied.
      if (waiting.length >= Math.max(MAX_WAITING_WORDS, sorted.length >> 3)) merge();
    },
    eachWith: (prefix, take) => {
      const end = placeOf(sorted, prefix + LAST_CHARACTER);
      for (let at = placeOf(sorted, prefix); at < end; at += 1) take(sorted[at]!);
      for (const entry of waiting) if (entry.word.startsWith(prefix)) take(entry);
    },
    each: (take) => {
      for (const entry of sorted) take(entry);
      for (const entry of waiting) take(entry);
    },
  };
};
