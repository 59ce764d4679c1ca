/** Finds words of known length and hash in a text, exactly, with a rolling sum (Karp and Rabin 1987). */

const HASH_BASE = 0x01000193;
/** Of the 32 bits of the sum a receipt keeps 20. */
const DROPPED_BITS = 12;

const nextSum = (sum: number, unit: number): number => (Math.imul(sum, HASH_BASE) + unit + 1) | 0;

/** The 20-bit rolling sum of some words. */
export const rollingSum = (words: string): number => {
  let sum = 0;
  for (let at = 0; at < words.length; at += 1) sum = nextSum(sum, words.charCodeAt(at));
  return sum >>> DROPPED_BITS;
};

/** Offsets between two yields; about a millisecond. */
const OFFSETS_PER_YIELD = 262_144;

/** The offsets at which words of this length have this sum, in order; now and then `undefined`, so that the caller may yield. */
export function* findSumOffsets(text: string, length: number, sum: number): Generator<number | undefined, void> {
  if (length > text.length) return;
  let leaving = 1;
  for (let at = 1; at < length; at += 1) leaving = Math.imul(leaving, HASH_BASE);
  let rolling = 0;
  for (let at = 0; at < length; at += 1) rolling = nextSum(rolling, text.charCodeAt(at));
  for (let start = 0; ; start += 1) {
    if (rolling >>> DROPPED_BITS === sum) yield start;
    if (start + length >= text.length) return;
    rolling = nextSum(rolling - Math.imul(text.charCodeAt(start) + 1, leaving), text.charCodeAt(start + length));
    if (start % OFFSETS_PER_YIELD === OFFSETS_PER_YIELD - 1) yield undefined;
  }
}
