/**
 * Decides which words a misspelt one could have been at all, before it is known which was likely. It is JavaScript, with all that it
 * imports, because the thread of an archive looks through its words by the same rule.
 */

import { bitCount } from "./bit-count.js";
import { editDistance } from "./edit-distance.js";

/** Shorter words have too many neighbours, longer ones are no words. */
const MIN_REPAIR_CHARS = 4;
const MAX_REPAIR_CHARS = 32;
/** One edit; two from eight letters (measured: 25.8 → 70.5 points on misspelt questions, correct ones unharmed). */
const TWO_EDITS_MIN_CHARS = 8;

const MARKED_LATIN = /[^\0-\x7f]/;
const LATIN = /^\p{Script=Latin}/u;
const MARKS = /\p{M}/gu;

/** A word without the marks of Latin letters: people type "nguoi" for "người". @param {string} word */
export const withoutMarks = (word) =>
  MARKED_LATIN.test(word) && LATIN.test(word) ? word.normalize("NFD").replace(MARKS, "").replaceAll("đ", "d") : word;

/** One bit for each letter (by its code modulo 32) that a word has. @param {string} word */
export const letterSignature = (word) => {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
};

/**
 * A typed word, without marks, and how many edits it may be from the one that was meant: none when it is short. Undefined when it is
 * not looked for at all.
 *
 * @param {string} typed
 */
export const readTyped = (typed) => {
  if (typed.length > MAX_REPAIR_CHARS || /^\d/.test(typed)) return undefined;
  const bare = withoutMarks(typed);
  const limit = bare.length < MIN_REPAIR_CHARS ? 0 : bare.length < TWO_EDITS_MIN_CHARS ? 1 : 2;
  return { bare, signature: letterSignature(bare), limit };
};

/**
 * Whether a word could be within so many edits: an edit changes the length by at most one and the set of letters by at most two.
 *
 * @param {NonNullable<ReturnType<typeof readTyped>>} typed
 * @param {string} bare
 * @param {number} signature
 */
export const mayBeNear = (typed, bare, signature) => {
  if (bitCount(signature ^ typed.signature) > 2 * typed.limit) return false;
  const difference = bare.length - typed.bare.length;
  return difference >= -typed.limit && difference <= typed.limit && bare.length >= MIN_REPAIR_CHARS - 1;
};

/**
 * Whether a typed word may have been meant for a word: it differs in its marks only, or by so many edits.
 *
 * @param {NonNullable<ReturnType<typeof readTyped>>} typed
 * @param {string} bare
 * @param {number} signature
 */
export const isNear = (typed, bare, signature) =>
  bare === typed.bare ||
  (typed.limit > 0 && mayBeNear(typed, bare, signature) && editDistance(typed.bare, bare, typed.limit) <= typed.limit);
