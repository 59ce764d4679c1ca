/** Remembers how many articles have each word, until something changes. */

import type { ClusterRequest } from "./cluster-client.ts";
import { storedWord } from "./cluster-index.ts";
import { countWords, readWordCounts, type WordCounts } from "./cluster-queries.ts";

/** What other machines change is counted after so long. */
const COUNTS_LAST_MS = 30_000;
const MAX_COUNTED_WORDS = 50_000;

type CountedWords = Readonly<{ articles: number; totalLength: number; byWord: ReadonlyMap<string, WordCounts> }>;

type Remembered = { since: number; all?: Omit<CountedWords, "byWord">; byWord: Map<string, WordCounts> };
const remembering = (): Remembered => ({ since: performance.now(), byWord: new Map() });

export type WordCounter = Readonly<{
  read: (stems: readonly string[], ask: (request: ClusterRequest) => Promise<unknown>) => Promise<CountedWords>;
  forget: () => void;
}>;

export const createWordCounts = (): WordCounter => {
  let remembered = remembering();
  const read: WordCounter["read"] = async (stems, ask) => {
    const isOld = performance.now() - remembered.since > COUNTS_LAST_MS;
    if (isOld || remembered.byWord.size > MAX_COUNTED_WORDS) remembered = remembering();
    // What is asked before something changes is not remembered after it.
    const into = remembered;
    const lacking = [...new Set(stems.map(storedWord))].filter((word) => !into.byWord.has(word));
    if (into.all === undefined || lacking.length > 0) {
      const { articles, totalLength, byWord } = readWordCounts(await ask(countWords(lacking)), lacking);
      into.all ??= { articles, totalLength };
      for (const [word, counts] of byWord) into.byWord.set(word, counts);
    }
    return { ...into.all, byWord: into.byWord };
  };
  return {
    read,
    forget: (): void => {
      remembered = remembering();
    },
  };
};
