/** Which articles of the library a question may be about: BM25 over whole articles, misspelt words repaired. */
import {
  ARTICLE_BM25,
  createVocabulary,
  findLikelyRespellings,
  idf,
  MAX_REPAIRED_STEMS,
  saturate,
  type Vocabulary,
} from "./index/index.ts";

/** Slots are the caller's numbers of articles. */
export type ArticleSelector = Readonly<{
  /** `counts`: how often the article has each stem; `title`: the stems of its title. */
  add: (slot: number, counts: ReadonlyMap<string, number>, title: ReadonlySet<string>) => void;
  remove: (slot: number) => void;
  /** Whether an article has, or had, this stem. */
  knows: (stem: string) => boolean;
  /** The best slots, best first, with a score over its ideal. Words that no article has are repaired first. */
  selectArticles: (stems: readonly string[], limit: number) => Readonly<{ slot: number; score: number }>[];
}>;

/** A posting is one small integer: the slot, and in its low bits how often the article has the term. */
const COUNT_BITS = 4;
const MAX_COUNT = (1 << COUNT_BITS) - 1;
/** A title names the subject: a word in it counts as this many more in the text. */
const TITLE_BONUS_COUNT = 3;
/** Postings of removed articles are swept when there are more of them than of the others, and than this. */
const MIN_REMOVED_ARTICLES = 64;

/** The stems of all articles by number, with their postings. */
const createStemPostings = () => {
  const numbers = new Map<string, number>();
  const stems: string[] = [];
  const lists: number[][] = [];
  let vocabulary: Vocabulary | undefined;

  const add = (stem: string, posting: number): void => {
    let number = numbers.get(stem);
    if (number === undefined) {
      number = stems.length;
      numbers.set(stem, number);
      stems.push(stem);
      lists.push([]);
    }
    lists[number]!.push(posting);
  };

  const sweep = (isKept: (slot: number) => boolean): void => {
    for (const list of lists) {
      const kept = list.filter((posting) => isKept(posting >> COUNT_BITS));
      if (kept.length < list.length) list.splice(0, list.length, ...kept);
    }
  };

  /** The postings of a stem, or else of the likeliest respellings. */
  const find = (stem: string, mayRepair: boolean): readonly (readonly number[])[] => {
    const number = numbers.get(stem);
    if (number !== undefined) return [lists[number]!];
    if (!mayRepair) return [];
    if (vocabulary?.words.length !== stems.length) vocabulary = createVocabulary([...stems]);
    return findLikelyRespellings(vocabulary, stem).map(({ word }) => lists[word]!);
  };

  return { add, sweep, find, has: (stem: string): boolean => numbers.has(stem) };
};

export const createArticleSelector = (): ArticleSelector => {
  const postings = createStemPostings();
  /** Slot → words of the article; absent for a removed one. */
  const lengths = new Map<number, number>();
  let totalLength = 0;
  let removed = 0;

  const selectArticles: ArticleSelector["selectArticles"] = (stems, limit) => {
    const mean = Math.max(1, totalLength) / Math.max(1, lengths.size);
    const scores = new Map<number, number>();
    let ideal = 0;
    let repairs = 0;
    for (const stem of stems) {
      const found = postings.find(stem, repairs < MAX_REPAIRED_STEMS);
      if (!postings.has(stem)) repairs++;
      if (found.length === 0) ideal += idf(0, lengths.size);
      for (const list of found) {
        const rarity = idf(Math.min(list.length, lengths.size), lengths.size) / found.length;
        ideal += rarity * (ARTICLE_BM25.k1 + 1);
        for (const posting of list) {
          const slot = posting >> COUNT_BITS;
          const length = lengths.get(slot);
          if (length === undefined) continue;
          const gain = rarity * saturate(posting & MAX_COUNT, length / mean, ARTICLE_BM25);
          scores.set(slot, (scores.get(slot) ?? 0) + gain);
        }
      }
    }
    return [...scores]
      .map(([slot, score]) => ({ slot, score: ideal > 0 ? score / ideal : 0 }))
      .sort((a, b) => b.score - a.score || a.slot - b.slot)
      .slice(0, limit);
  };

  return {
    add: (slot, counts, title) => {
      let length = 0;
      for (const [stem, count] of counts) {
        length += count;
        const counted = Math.min(MAX_COUNT, count + (title.has(stem) ? TITLE_BONUS_COUNT : 0));
        postings.add(stem, (slot << COUNT_BITS) | counted);
      }
      lengths.set(slot, length);
      totalLength += length;
    },
    remove: (slot) => {
      const length = lengths.get(slot);
      if (length === undefined) return;
      lengths.delete(slot);
      totalLength -= length;
      removed++;
      if (removed <= MIN_REMOVED_ARTICLES || removed <= lengths.size) return;
      postings.sweep((other) => lengths.has(other));
      removed = 0;
    },
    knows: postings.has,
    selectArticles,
  };
};
