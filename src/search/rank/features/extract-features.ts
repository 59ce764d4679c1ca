/**
 * The columns that the learned trees see of each candidate sentence.
 *
 * To add a feature, add one record to the list of the group in this folder that has its facts, or a new group to
 * `FEATURE_GROUPS`:
 *
 *     { name: "words in brackets", value: ({ bracketed }) => bracketed }
 *
 * With `comparedWithBest: true` it has a second column: how far the sentence is behind the best candidate. Nothing else
 * counts or numbers columns; the trees find theirs by name, and those as shipped do not know a new one. `npm run train`
 * learns what it is worth, `npm run bench:features` tells what each group pays, `npm run fold` takes out columns that
 * pay nothing without learning anew.
 */
import { MAX_TERMS } from "../../question/index.ts";
import type { RankingContext } from "../ranking-context.ts";
import { answerTypeGroup } from "./answer-type.ts";
import { answerWordGroup } from "./answer-word.ts";
import { associationGroup } from "./association.ts";
import { bm25Group } from "./bm25.ts";
import { createCandidateMatch, matchTerms } from "./candidate-match.ts";
import { coverageGroup } from "./coverage.ts";
import type { FeatureGroup } from "./feature-group.ts";
import { formGroup } from "./form.ts";
import { necessityGroup } from "./necessity.ts";
import { orderGroup } from "./order.ts";
import { resemblanceGroup } from "./resemblance.ts";

export const FEATURE_GROUPS: readonly FeatureGroup[] = [
  bm25Group,
  coverageGroup,
  necessityGroup,
  orderGroup,
  formGroup,
  answerTypeGroup,
  answerWordGroup,
  resemblanceGroup,
  associationGroup,
];

const OWN_COLUMNS = FEATURE_GROUPS.flatMap(({ columns }) => columns);
/** Of these it also matters how far the sentence is behind the best candidate of the same question. */
const COMPARED_COLUMNS = [...OWN_COLUMNS.entries()].filter(([, { comparedWithBest }]) => comparedWithBest);

/** The column that compares another one. */
export const behindBest = (name: string): string => `${name} behind best`;

/** What the columns of a row are, in order. */
export const FEATURE_NAMES: readonly string[] = [
  ...OWN_COLUMNS.map(({ name }) => name),
  ...COMPARED_COLUMNS.map(([, { name }]) => behindBest(name)),
];

/** One for all rankings, as none begins before another one has ended. */
const match = createCandidateMatch(MAX_TERMS);

/** One row of numbers for each candidate, in one array. */
export const extractFeatures = (context: RankingContext, candidates: readonly number[]): Float32Array => {
  const width = FEATURE_NAMES.length;
  const rows = new Float32Array(candidates.length * width);
  const readers = FEATURE_GROUPS.map(({ open, columns }) => ({
    read: open(context, candidates),
    width: columns.length,
  }));
  for (const [c, sentence] of candidates.entries()) {
    matchTerms(context, sentence, c, match);
    let at = c * width;
    for (const reader of readers) {
      reader.read(match, rows, at);
      at += reader.width;
    }
  }
  compareWithBest(rows, width, candidates.length);
  return rows;
};

const compareWithBest = (rows: Float32Array, width: number, count: number): void => {
  for (const [i, [column]] of COMPARED_COLUMNS.entries()) {
    const to = OWN_COLUMNS.length + i;
    let best = Number.NEGATIVE_INFINITY;
    for (let row = 0; row < count * width; row += width) best = Math.max(best, rows[row + column]!);
    for (let row = 0; row < count * width; row += width) rows[row + to] = rows[row + column]! - best;
  }
};
