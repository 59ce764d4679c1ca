import type { RankingContext } from "../ranking-context.ts";
import type { CandidateMatch } from "./candidate-match.ts";

/** Some numbers about a question and a sentence. `fill` writes one for each name, from `at` on. */
export type FeatureGroup = Readonly<{
  names: readonly string[];
  fill: (context: RankingContext, sighting: CandidateMatch, row: Float32Array, at: number) => void;
}>;
