import { idf } from "../../index/bm25.ts";
import { charNgrams } from "../../index/char-ngrams.ts";
import { documentFrequency } from "../../index/postings.ts";
import type { RankingContext } from "../ranking-context.ts";

/**
 * How much of each word of the question each candidate has in letters: 1 for the word itself, less for a word that
 * shares some of its character n-grams ("dissolved" in "dissolution"). By candidate, then by term.
 */
export const scoreResemblances = (
  { index, tokens, terms }: RankingContext,
  candidates: readonly number[],
): Float32Array => {
  const found = new Float32Array(candidates.length * terms.length);
  const sum = new Float32Array(terms.length);
  const termOfStem = new Map(terms.map((term, t) => [term.stem, t]));
  const order = new Map(candidates.map((sentence, c) => [sentence, c]));
  const { hashes, owners } = charNgrams(tokens);
  const seen = new Set<number>();
  const total = index.paragraphs.length;
  for (const [i, hash] of hashes.entries()) {
    const t = termOfStem.get(tokens[owners[i]!]!.stem);
    if (t === undefined || seen.has(hash)) continue;
    seen.add(hash);
    const gram = index.gramNumbers.get(hash);
    const weight = idf(gram === undefined ? 0 : documentFrequency(index.gramPostings, gram), total);
    sum[t]! += weight;
    if (gram === undefined) continue;
    for (let at = index.gramPostings.starts[gram]!; at < index.gramPostings.starts[gram + 1]!; at++) {
      const c = order.get(index.gramPostings.places[at]!);
      if (c !== undefined) found[c * terms.length + t]! += weight;
    }
  }
  for (let i = 0; i < found.length; i++) {
    const whole = sum[i % terms.length]!;
    if (whole > 0) found[i]! /= whole;
  }
  return found;
};
