/** What a feature is: a record with a name and a function, in a group that reads a candidate once for all of them. */
import type { RankingContext } from "../ranking-context.ts";
import type { CandidateMatch } from "./candidate-match.ts";

/** One number about a question and a candidate sentence. */
export type Feature<Facts> = Readonly<{
  /** The name of its column, by which the learned trees know it. */
  name: string;
  value: (facts: Facts) => number;
  /** Has a second column, “… behind best”: how far the candidate is behind the best one of the same question. */
  comparedWithBest?: true;
}>;

/** Writes the columns of a group for one candidate into `row`, from `at` on. */
type CandidateReader = (candidate: CandidateMatch, row: Float32Array, at: number) => void;

export type FeatureGroup = Readonly<{
  name: string;
  columns: readonly Readonly<{ name: string; comparedWithBest: boolean }>[];
  /** Called once for a ranking: what its candidates share is read, and scratch made, here. */
  open: (context: RankingContext, candidates: readonly number[]) => CandidateReader;
}>;

/** Groups features that have their facts in common. `open` makes what tells the facts of one candidate. */
export const createFeatureGroup = <Facts>(
  name: string,
  features: readonly Feature<Facts>[],
  open: (context: RankingContext, candidates: readonly number[]) => (candidate: CandidateMatch) => Facts,
): FeatureGroup => {
  const values = features.map(({ value }) => value);
  return {
    name,
    columns: features.map((feature) => ({ name: feature.name, comparedWithBest: feature.comparedWithBest === true })),
    open: (context, candidates) => {
      const factsOf = open(context, candidates);
      return (candidate, row, at) => {
        const facts = factsOf(candidate);
        for (let i = 0; i < values.length; i++) row[at + i] = values[i]!(facts);
      };
    },
  };
};
