/** Whether the sentence has the question's words in their order and near each other. */
import type { Term } from "../../question/index.ts";
import type { CandidateMatch } from "./candidate-match.ts";
import { createFeatureGroup, type Feature } from "./feature-group.ts";

type Facts = Readonly<{
  terms: number;
  /** Weight of neighbouring words of the question; of those that are neighbours here too, and near in the same order. */
  pairs: number;
  adjacent: number;
  near: number;
  longestRun: number;
  /** Terms whose first places ascend. */
  ascending: number;
  mass: number;
  densest: number;
  /** Distance of the first content word from the last. */
  spread: number;
}>;

const FEATURES: readonly Feature<Facts>[] = [
  { name: "word pairs", comparedWithBest: true, value: ({ pairs, adjacent }) => (pairs === 0 ? 0 : adjacent / pairs) },
  { name: "skip pairs", comparedWithBest: true, value: ({ pairs, near }) => (pairs === 0 ? 0 : near / pairs) },
  { name: "subsequence", comparedWithBest: true, value: ({ ascending, terms }) => ascending / Math.max(1, terms) },
  { name: "longest run", value: ({ longestRun }) => longestRun },
  { name: "density", comparedWithBest: true, value: ({ mass, densest }) => (mass === 0 ? 0 : densest / mass) },
  { name: "spread", value: ({ spread }) => spread },
];

/** A skip pair leaves out at most this many words in between. */
const MAX_SKIPPED_WORDS = 4;
/** Words of the question in a dense stretch, at most. */
const MAX_STRETCH_HITS = 12;
/** Added to the length of a stretch, so that a single word is not the densest. */
const STRETCH_LENGTH_OFFSET = 4;

/** Terms are in the order of the question; a term that is repeated counts where it is first. */
const comparePairs = (terms: readonly Term[], first: Int16Array) => {
  let pairs = 0;
  let adjacent = 0;
  let near = 0;
  let run = 0;
  let longestRun = 0;
  let lastPlace = -1;
  for (let t = 0; t < terms.length; t++) {
    const place = first[t]!;
    const follows = place >= 0 && lastPlace >= 0 && place === lastPlace + 1;
    if (t > 0) {
      const weight = terms[t]!.share * terms[t - 1]!.share;
      pairs += weight;
      if (follows) adjacent += weight;
      if (lastPlace >= 0 && place > lastPlace && place - lastPlace <= MAX_SKIPPED_WORDS) near += weight;
    }
    run = follows ? run + 1 : place >= 0 ? 1 : 0;
    longestRun = Math.max(longestRun, run);
    lastPlace = place;
  }
  return { pairs, adjacent, near, longestRun };
};

/** The most terms whose first places ascend (longest increasing subsequence; questions are short). */
const countAscending = (first: Int16Array, count: number): number => {
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

/** The densest stretch: weight of content words over the root of its length (as passage rankers of TREC did). */
const findDensest = (terms: readonly Term[], { hits, places, terms: hitTerms }: CandidateMatch) => {
  let densest = 0;
  let start = -1;
  let end = -1;
  for (let i = 0; i < hits; i++) {
    if (terms[hitTerms[i]!]!.bit === 0) continue;
    if (start < 0) start = places[i]!;
    end = places[i]!;
    let mask = 0;
    let weight = 0;
    for (let j = i; j < hits && j < i + MAX_STRETCH_HITS; j++) {
      const term = terms[hitTerms[j]!]!;
      if (term.bit === 0 || (mask & term.bit) !== 0) continue;
      mask |= term.bit;
      weight += term.weight;
      densest = Math.max(densest, weight / Math.sqrt(STRETCH_LENGTH_OFFSET + places[j]! - places[i]!));
    }
  }
  return { densest, spread: end - start };
};

export const orderGroup = createFeatureGroup("word order", FEATURES, ({ terms }) => {
  let mass = 0;
  for (const term of terms) if (term.bit !== 0) mass += term.weight;
  return (candidate): Facts => {
    const { pairs, adjacent, near, longestRun } = comparePairs(terms, candidate.first);
    const { densest, spread } = findDensest(terms, candidate);
    const ascending = countAscending(candidate.first, terms.length);
    return { terms: terms.length, pairs, adjacent, near, longestRun, ascending, mass, densest, spread };
  };
});
