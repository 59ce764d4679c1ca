import type { RankingContext } from "../ranking-context.ts";
import { answerTypeGroup } from "./answer-type.ts";
import { answerWordGroup } from "./answer-word.ts";
import { ASSOCIATION_FEATURES, scoreAssociations } from "./association.ts";
import { bm25Group } from "./bm25.ts";
import { createCandidateMatch, matchTerms } from "./candidate-match.ts";
import { coverageGroup } from "./coverage.ts";
import type { FeatureGroup } from "./feature-group.ts";
import { formGroup } from "./form.ts";
import { necessityGroup } from "./necessity.ts";
import { orderGroup } from "./order.ts";
import { scoreResemblances } from "./resemblance.ts";

const FEATURE_GROUPS: readonly FeatureGroup[] = [
  bm25Group,
  coverageGroup,
  necessityGroup,
  orderGroup,
  formGroup,
  answerTypeGroup,
  answerWordGroup,
];
const RESEMBLANCE_FEATURES = ["resemblance", "resemblance of missing"];
const OWN_FEATURES = [
  ...FEATURE_GROUPS.flatMap((group) => group.names),
  ...RESEMBLANCE_FEATURES,
  ...ASSOCIATION_FEATURES,
];

/** Of these it also matters how far the sentence is behind the best candidate of the same question. */
const COMPARED_COLUMNS = [
  "total",
  "stems",
  "grams",
  "paragraph stems",
  "paragraph grams",
  "mass",
  "count",
  "mass as written",
  "names covered",
  "word pairs",
  "skip pairs",
  "subsequence",
  "density",
  "resemblance",
  "new numbers",
  "new names",
  "length",
  "function words covered",
  "association of words",
  "association of kind",
  "kin of missing",
  "rarity covered",
  "rarest covered",
  "need odds",
  "need odds with paragraph",
  "need covered",
  "most needed missing",
  "most needed nowhere near",
  "answer words",
  "best answer word",
].map((name) => OWN_FEATURES.indexOf(name));

/** What the columns of a row are, in order. */
export const FEATURE_NAMES: readonly string[] = [
  ...OWN_FEATURES,
  ...COMPARED_COLUMNS.map((at) => `${OWN_FEATURES[at]} behind best`),
];

/** Of the candidate in hand. */
const candidateMatch = createCandidateMatch();

/** One row of numbers for each candidate, in one array. */
export const extractFeatures = (context: RankingContext, candidates: readonly number[]): Float32Array => {
  const width = FEATURE_NAMES.length;
  const rows = new Float32Array(candidates.length * width);
  const association = scoreAssociations(context, candidates);
  const resemblance = scoreResemblances(context, candidates);
  for (const [c, sentence] of candidates.entries()) {
    const row = rows.subarray(c * width, (c + 1) * width);
    matchTerms(context, sentence, c, candidateMatch);
    let at = 0;
    for (const group of FEATURE_GROUPS) {
      group.fill(context, candidateMatch, row, at);
      at += group.names.length;
    }
    let all = 0;
    let missing = 0;
    for (let t = 0; t < context.terms.length; t++) {
      const term = context.terms[t]!;
      if (term.bit === 0) continue;
      const alike = resemblance[c * context.terms.length + t]!;
      const has = candidateMatch.first[t]! >= 0;
      all += term.weight * (has ? 1 : alike);
      if (!has) missing += term.weight * alike;
    }
    row[at] = all / context.mass;
    row[at + 1] = missing / context.mass;
    for (let i = 0; i < ASSOCIATION_FEATURES.length; i++)
      row[at + 2 + i] = association[c * ASSOCIATION_FEATURES.length + i]!;
  }
  fillComparedColumns(rows, width, candidates.length);
  return rows;
};

const fillComparedColumns = (rows: Float32Array, width: number, count: number): void => {
  for (const [i, column] of COMPARED_COLUMNS.entries()) {
    let best = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < count; c++) best = Math.max(best, rows[c * width + column]!);
    for (let c = 0; c < count; c++) rows[c * width + OWN_FEATURES.length + i] = rows[c * width + column]! - best;
  }
};
