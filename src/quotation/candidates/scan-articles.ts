/** Looks through the vocabulary of each article: right for a few, and where no engine can tell. */

import type { Article } from "../../article/index.ts";
import { articleWordKeysOf, findArticlesWithKeys, hasAllKeys } from "../../fold/index.ts";
import type { Yielder } from "../../yielding.ts";
import type { CandidateArticles } from "./candidate-articles.ts";
import { keysOfParts, keysOfWord } from "./keys-of-parts.ts";
import { sumWeights, weighWords } from "./word-weights.ts";

/** Of each article which of the words it has. */
const readPresence = async (
  words: readonly string[],
  articles: readonly Article[],
  yieldNow: Yielder,
): Promise<readonly (readonly boolean[])[]> => {
  const keys = words.map(keysOfWord);
  const found: boolean[][] = [];
  for (const article of articles) {
    const vocabulary = await articleWordKeysOf(article, yieldNow);
    found.push(keys.map((all) => hasAllKeys(vocabulary, all)));
    await yieldNow();
  }
  return found;
};

const nearestOf = async (
  articles: readonly Article[],
  words: readonly string[],
  most: number,
  yieldNow: Yielder,
): Promise<readonly Article[]> => {
  const found = await readPresence(words, articles, yieldNow);
  const weights = weighWords(words, found.length, (_, place) => found.filter((present) => present[place]).length);
  return articles
    .map((article, at) => {
      const present = words.filter((_, place) => found[at]?.[place]);
      return { article, weight: sumWeights(present, weights) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, most)
    .map(({ article }) => article);
};

/** Marks and emoji alone are in no vocabulary: so many articles are looked through for them. */
export const MAX_UNTOLD_ARTICLES = 200;

export const scanArticles = (all: readonly Article[]): CandidateArticles => ({
  all,
  having: async (parts, yieldNow) => {
    const keys = keysOfParts(parts);
    return keys.size === 0 ? all.slice(0, MAX_UNTOLD_ARTICLES) : findArticlesWithKeys(keys, all, yieldNow);
  },
  lackingOne: async (words, most, yieldNow) => {
    if (words.length < 2) return all.length > most ? undefined : all;
    const found = await readPresence(words, all, yieldNow);
    const near = all.filter((_, at) => (found[at] ?? []).filter((present) => !present).length <= 1);
    return near.length > most ? undefined : near;
  },
  nearest: (words, most, yieldNow) => nearestOf(all, words, most, yieldNow),
});
