import { tellingKeysOf, wordKeysOf } from "../../fold/index.ts";

/** Keys that are asked for: fewer only let more articles through. */
const MAX_ASKED_KEYS = 64;

/** As many of some keys as are asked for, from all over them. */
export const someOf = (keys: Iterable<number>): readonly number[] => {
  const all = [...keys];
  const step = Math.ceil(all.length / MAX_ASKED_KEYS);
  return step > 1 ? all.filter((_, place) => place % step === 0) : all;
};

/** What tells several parts, which need not be next to each other. */
export const keysOfParts = (parts: readonly string[]): ReadonlySet<number> =>
  new Set(parts.flatMap((part) => [...tellingKeysOf(part)]));

/** What tells a word, which is as long as who writes it likes ("1/2/3/…"): an engine takes a millisecond for each key. */
export const keysOfWord = (word: string): readonly number[] => someOf(wordKeysOf(word));
