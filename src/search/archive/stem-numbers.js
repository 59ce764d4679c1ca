/**
 * Decides which number stands for a stem, for as long as an article has it where it may be quoted, and which stems a misspelt one may
 * have been meant for. Of what no article has any more nothing stays.
 */

import { isNear, letterSignature, readTyped, withoutMarks } from "../index/near-words.js";

/** `times`: how often it stands in all articles. @typedef {{ stem: string; number: number; bare: string; signature: number; times: number }} KnownStem */

export const createStemNumbers = () => {
  /** @type {Map<string, KnownStem>} */
  const byStem = new Map();
  /** @type {(KnownStem | undefined)[]} */
  const byNumber = [];
  /** Numbers that stand for nothing now. @type {number[]} */
  const free = [];

  /** @param {string} stem @returns {KnownStem} */
  const begin = (stem) => {
    const bare = withoutMarks(stem);
    const begun = { stem, number: free.pop() ?? byNumber.length, bare, signature: letterSignature(bare), times: 0 };
    byStem.set(stem, begun);
    byNumber[begun.number] = begun;
    return begun;
  };

  return {
    /** The number of a stem that stands once more in an article. @param {string} stem */
    take: (stem) => {
      const known = byStem.get(stem) ?? begin(stem);
      known.times += 1;
      return known.number;
    },
    /** It stands there no more. @param {number} number */
    release: (number) => {
      const known = byNumber[number];
      if (known === undefined) return;
      known.times -= 1;
      if (known.times > 0) return;
      byStem.delete(known.stem);
      byNumber[number] = undefined;
      free.push(number);
    },
    /** @param {string} stem */
    numberOf: (stem) => byStem.get(stem)?.number,
    /** The stems that a misspelt one may have been meant for. @param {string} stem @returns {string[]} */
    near: (stem) => {
      const typed = readTyped(stem);
      const found = [];
      if (typed === undefined) return [];
      for (const known of byStem.values()) if (isNear(typed, known.bare, known.signature)) found.push(known.stem);
      return found;
    },
    count: () => byStem.size,
  };
};
