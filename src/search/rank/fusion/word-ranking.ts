/** What the ranking by words made of the candidates, before meaning is looked at. Only types. */
import type { RankingContext } from "../ranking-context.ts";

/** Candidates with their features and the words' scores; `order` has places of `candidates`, best first. */
export type WordRanking = Readonly<{
  context: RankingContext;
  candidates: readonly number[];
  rows: Float32Array;
  scores: Float32Array;
  order: readonly number[];
  /** How sure the words are that their first candidate answers, in log-odds before calibration. */
  logOdds: number;
}>;
