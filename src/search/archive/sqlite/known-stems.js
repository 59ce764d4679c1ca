/**
 * Decides which stems of an archive a misspelt one may have been meant for. All are known by their bytes, which are looked at only where
 * the letters and the length could be right: of a million stems, 30 MB.
 */

import { bitCount } from "../../index/bit-count.js";
import { isNear, letterSignature, readTyped, withoutMarks } from "../../index/near-words.js";

const FIRST_STEMS = 1024;
const FIRST_BYTES = 16 * 1024;

/** An array of numbers with room for twice as many. @template {Uint32Array | Uint8Array} Numbers @param {Numbers} before @returns {Numbers} */
const doubled = (before) => {
  const made = /** @type {Numbers} */ (new /** @type {any} */ (before.constructor)(2 * before.length));
  made.set(before);
  return made;
};

export const createKnownStems = () => {
  let count = 0;
  /** Where the bytes of each stem end, its letters without marks, and how many these are. */
  let ends = new Uint32Array(FIRST_STEMS);
  let signatures = new Uint32Array(FIRST_STEMS);
  let lengths = new Uint8Array(FIRST_STEMS);
  let bytes = new Uint8Array(FIRST_BYTES);

  return {
    /** Takes up a stem that was not there. @param {string} stem */
    add: (stem) => {
      const bare = withoutMarks(stem);
      const written = Buffer.from(stem);
      const start = count === 0 ? 0 : /** @type {number} */ (ends[count - 1]);
      while (start + written.length > bytes.length) bytes = doubled(bytes);
      if (count === ends.length) {
        ends = doubled(ends);
        signatures = doubled(signatures);
        lengths = doubled(lengths);
      }
      bytes.set(written, start);
      ends[count] = start + written.length;
      signatures[count] = letterSignature(bare);
      lengths[count] = Math.min(bare.length, 255);
      count += 1;
    },
    /** The stems that a misspelt one may have been meant for. @param {string} stem @returns {string[]} */
    near: (stem) => {
      const typed = readTyped(stem);
      if (typed === undefined) return [];
      const { signature, limit } = typed;
      const length = typed.bare.length;
      const text = Buffer.from(bytes.buffer);
      const found = [];
      for (let at = 0; at < count; at += 1) {
        const difference = /** @type {number} */ (lengths[at]) - length;
        if (difference > limit || difference < -limit) continue;
        if (bitCount(/** @type {number} */ (signatures[at]) ^ signature) > 2 * limit) continue;
        const known = text.toString("utf8", at === 0 ? 0 : ends[at - 1], ends[at]);
        const bare = withoutMarks(known);
        if (isNear(typed, bare, letterSignature(bare))) found.push(known);
      }
      return found;
    },
    count: () => count,
  };
};
