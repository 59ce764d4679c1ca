import type { FeatureGroup } from "./feature-group.ts";

/** A skip pair leaves out at most this many words in between. */
const MAX_SKIPPED_WORDS = 4;

/** Whether the sentence has the question's words in their order and near each other. */
export const orderGroup: FeatureGroup = {
  names: ["word pairs", "skip pairs", "subsequence", "longest run", "density", "spread"],
  fill: ({ terms }, sighting, row, at) => {
    const { first, places, terms: seen, hits } = sighting;
    let pairs = 0;
    let adjacent = 0;
    let near = 0;
    let run = 0;
    let longest = 0;
    // Terms are in the order of the question; where a term is repeated its first place speaks for it.
    let lastPlace = -1;
    for (let t = 0; t < terms.length; t++) {
      const place = first[t]!;
      if (t > 0) {
        const weight = terms[t]!.share * terms[t - 1]!.share;
        pairs += weight;
        if (place >= 0 && lastPlace >= 0) {
          if (place === lastPlace + 1) adjacent += weight;
          if (place > lastPlace && place - lastPlace <= MAX_SKIPPED_WORDS) near += weight;
        }
      }
      run = place >= 0 && lastPlace >= 0 && place === lastPlace + 1 ? run + 1 : place >= 0 ? 1 : 0;
      longest = Math.max(longest, run);
      lastPlace = place;
    }
    row[at] = pairs === 0 ? 0 : adjacent / pairs;
    row[at + 1] = pairs === 0 ? 0 : near / pairs;
    row[at + 2] = longestIncreasing(first, terms.length) / Math.max(1, terms.length);
    row[at + 3] = longest;
    // The densest stretch: weight of content words over the root of its length (as passage rankers of TREC did).
    let densest = 0;
    let start = -1;
    let end = -1;
    for (let i = 0; i < hits; i++) {
      if (terms[seen[i]!]!.bit === 0) continue;
      if (start < 0) start = places[i]!;
      end = places[i]!;
      let mask = 0;
      let weight = 0;
      for (let j = i; j < hits && j < i + 12; j++) {
        const term = terms[seen[j]!]!;
        if (term.bit === 0 || (mask & term.bit) !== 0) continue;
        mask |= term.bit;
        weight += term.weight;
        densest = Math.max(densest, weight / Math.sqrt(4 + places[j]! - places[i]!));
      }
    }
    let mass = 0;
    for (const term of terms) if (term.bit !== 0) mass += term.weight;
    row[at + 4] = mass === 0 ? 0 : densest / mass;
    row[at + 5] = end - start;
  },
};

/** The most terms whose first places ascend (longest increasing subsequence; questions are short). */
const longestIncreasing = (first: Int16Array, count: number): number => {
  const ends: number[] = [];
  for (let t = 0; t < count; t++) {
    const place = first[t]!;
    if (place < 0) continue;
    let at = ends.length;
    while (at > 0 && ends[at - 1]! >= place) at--;
    ends[at] = place;
  }
  return ends.length;
};
