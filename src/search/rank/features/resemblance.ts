/**
 * How much of each word of the question the sentence has in letters: 1 for the word itself, less for a word that shares
 * some of its character n-grams ("dissolved" in "dissolution").
 */
import { charNgrams, documentFrequency, idf } from "../../index/index.ts";
import type { RankingContext } from "../ranking-context.ts";
import { createFeatureGroup, type Feature } from "./feature-group.ts";

type Facts = Readonly<{
  mass: number;
  /** Weight of the content words, each times how much of it the sentence has; of those alone that it lacks. */
  all: number;
  missing: number;
}>;

const FEATURES: readonly Feature<Facts>[] = [
  { name: "resemblance", comparedWithBest: true, value: ({ all, mass }) => all / mass },
  { name: "resemblance of missing", value: ({ missing, mass }) => missing / mass },
];

/** By candidate, then by term. */
const scoreResemblances = ({ index, tokens, terms }: RankingContext, candidates: readonly number[]): Float32Array => {
  const found = new Float32Array(candidates.length * terms.length);
  const sum = new Float32Array(terms.length);
  const termOfStem = new Map(terms.map((term, t) => [term.stem, t]));
  const termOfToken = tokens.map(({ stem }) => termOfStem.get(stem) ?? -1);
  const total = index.paragraphs.length;
  /** Sentence → its place among the candidates, plus one; 0 for all others. */
  const order = new Uint8Array(total);
  for (const [c, sentence] of candidates.entries()) order[sentence] = c + 1;
  const { hashes, owners } = charNgrams(tokens);
  const seen = new Set<number>();
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]!;
    const t = termOfToken[owners[i]!]!;
    if (t < 0 || seen.has(hash)) continue;
    seen.add(hash);
    const gram = index.gramNumbers.get(hash);
    const weight = idf(gram === undefined ? 0 : documentFrequency(index.gramPostings, gram), total);
    sum[t]! += weight;
    if (gram === undefined) continue;
    const { starts, places } = index.gramPostings;
    const end = starts[gram + 1]!;
    for (let at = starts[gram]!; at < end; at++) {
      const c = order[places[at]!]! - 1;
      if (c >= 0) found[c * terms.length + t]! += weight;
    }
  }
  for (let i = 0; i < found.length; i++) {
    const whole = sum[i % terms.length]!;
    if (whole > 0) found[i]! /= whole;
  }
  return found;
};

export const resemblanceGroup = createFeatureGroup("resemblance", FEATURES, (context, candidates) => {
  const { terms, mass } = context;
  const resemblances = scoreResemblances(context, candidates);
  return ({ rank, first }): Facts => {
    let all = 0;
    let missing = 0;
    for (let t = 0; t < terms.length; t++) {
      const term = terms[t]!;
      if (term.bit === 0) continue;
      const alike = resemblances[rank * terms.length + t]!;
      const has = first[t]! >= 0;
      all += term.weight * (has ? 1 : alike);
      if (!has) missing += term.weight * alike;
    }
    return { mass, all, missing };
  };
});
