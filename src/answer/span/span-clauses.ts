/** In which clause of its sentence each token stands, and how much of the question each clause has. */

import { toWordSet } from "../../language/index.ts";
import type { SpanToken } from "./tokenize-span.ts";

/** Words and marks that begin another clause, or another member of one. */
const CLAUSE_STARTS = toWordSet(
  ", ; : ( ) when while because after before although though if since which who whom whose that where as until unless but and",
);
/** Those of them behind which another subject is likely. */
const HARD_STARTS = toWordSet("; : ( ) when while because although though which who whom whose where unless but");

/** For each token: the number of its clause, of its clause by hard starts alone, and how many shared words its clause has. */
export type SpanClauses = Readonly<{
  clauseOf: readonly number[];
  hardClauseOf: readonly number[];
  clauseShares: readonly number[];
}>;

/** @param shared whether the question has each token. */
export const readClauses = (tokens: readonly SpanToken[], shared: readonly boolean[]): SpanClauses => {
  const counts = [0];
  const clauseOf: number[] = [];
  const hardClauseOf: number[] = [];
  let hard = 0;
  for (const [at, { lower }] of tokens.entries()) {
    if (CLAUSE_STARTS.has(lower)) counts.push(0);
    if (HARD_STARTS.has(lower)) hard += 1;
    const clause = counts.length - 1;
    if (shared[at] === true) counts[clause] = (counts[clause] ?? 0) + 1;
    clauseOf.push(clause);
    hardClauseOf.push(hard);
  }
  return { clauseOf, hardClauseOf, clauseShares: clauseOf.map((clause) => counts[clause] ?? 0) };
};
