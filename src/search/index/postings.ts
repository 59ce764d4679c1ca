/** Which sentences have which terms. */
import type { Yielder } from "../../yielding.ts";

/**
 * Which places hold which terms, as two flat arrays: the places of term `t` are `places[starts[t] .. starts[t + 1]]`,
 * ascending, with how often each holds it (at most 255) in `counts`.
 */
export type Postings = Readonly<{ starts: Uint32Array; places: Uint32Array; counts: Uint8Array }>;

/** Places that are inverted between two turns. */
const PLACES_PER_YIELD = 2000;

/** Inverts "the terms of each place" (flat, `placeStarts[p] .. placeStarts[p + 1]`), by counting. */
export const invertTerms = async (
  terms: ArrayLike<number>,
  placeStarts: ArrayLike<number>,
  termCount: number,
  yieldNow: Yielder,
): Promise<Postings> => {
  const placeCount = placeStarts.length - 1;
  const lastPlace = new Int32Array(termCount).fill(-1);
  const starts = new Uint32Array(termCount + 1);
  for (let place = 0; place < placeCount; place++) {
    if (place % PLACES_PER_YIELD === 0) await yieldNow();
    for (let i = placeStarts[place]!; i < placeStarts[place + 1]!; i++) {
      const term = terms[i]!;
      if (lastPlace[term] === place) continue;
      lastPlace[term] = place;
      starts[term + 1]!++;
    }
  }
  for (let term = 0; term < termCount; term++) starts[term + 1]! += starts[term]!;
  const total = starts[termCount]!;
  const places = new Uint32Array(total);
  const counts = new Uint8Array(total);
  const filled = starts.slice(0, termCount);
  lastPlace.fill(-1);
  for (let place = 0; place < placeCount; place++) {
    if (place % PLACES_PER_YIELD === 0) await yieldNow();
    for (let i = placeStarts[place]!; i < placeStarts[place + 1]!; i++) {
      const term = terms[i]!;
      if (lastPlace[term] !== place) {
        lastPlace[term] = place;
        places[filled[term]!++] = place;
      }
      const at = filled[term]! - 1;
      if (counts[at]! < 255) counts[at]!++;
    }
  }
  return { starts, places, counts };
};

/** How many places have a term. */
export const documentFrequency = (postings: Postings, term: number): number =>
  postings.starts[term + 1]! - postings.starts[term]!;

/** Postings of places that follow those of others: the numbers that their terms have among all, and the first place. */
export type PostingsPart = Readonly<{ postings: Postings; numbers: Int32Array; from: number }>;

/** The postings of several rows of places, one row after the other. */
export const joinPostings = (parts: readonly PostingsPart[], termCount: number): Postings => {
  const starts = new Uint32Array(termCount + 1);
  for (const { postings, numbers } of parts)
    for (let term = 0; term < numbers.length; term++) starts[numbers[term]! + 1]! += documentFrequency(postings, term);
  for (let term = 0; term < termCount; term++) starts[term + 1]! += starts[term]!;
  const places = new Uint32Array(starts[termCount]!);
  const counts = new Uint8Array(starts[termCount]!);
  const filled = starts.slice(0, termCount);
  for (const { postings, numbers, from } of parts) {
    for (let term = 0; term < numbers.length; term++) {
      let at = filled[numbers[term]!]!;
      for (let i = postings.starts[term]!; i < postings.starts[term + 1]!; i++, at++) {
        places[at] = from + postings.places[i]!;
        counts[at] = postings.counts[i]!;
      }
      filled[numbers[term]!] = at;
    }
  }
  return { starts, places, counts };
};
