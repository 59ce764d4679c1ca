import type { ParsedQuestion } from "../../question/parsed-question.ts";
import type { CandidateMatch } from "./candidate-match.ts";

/** Some numbers about a question and a sentence. `fill` writes one for each name, from `at` on. */
export type FeatureGroup = Readonly<{
  names: readonly string[];
  fill: (asked: ParsedQuestion, sighting: CandidateMatch, row: Float32Array, at: number) => void;
}>;
