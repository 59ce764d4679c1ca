import { answerTypeGroup } from "./answer-type.ts";
import { answerWordGroup } from "./answer-word.ts";
import type { Asked } from "./asked.ts";
import { ASSOCIATION, associate } from "./association.ts";
import { coverageGroup } from "./coverage.ts";
import { evidenceGroup } from "./evidence.ts";
import { formGroup } from "./form.ts";
import type { Group } from "./group.ts";
import { neededGroup } from "./needed.ts";
import { orderGroup } from "./order.ts";
import { resemblances } from "./resemblance.ts";
import { createSighting, sight } from "./sighting.ts";

const GROUPS: readonly Group[] = [
  evidenceGroup,
  coverageGroup,
  neededGroup,
  orderGroup,
  formGroup,
  answerTypeGroup,
  answerWordGroup,
];
const RESEMBLANCE = ["resemblance", "resemblance of missing"];
const OWN = [...GROUPS.flatMap((group) => group.names), ...RESEMBLANCE, ...ASSOCIATION];

/** Of these it also matters how far the sentence is behind the best candidate of the same question. */
const COMPARED = [
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
].map((name) => OWN.indexOf(name));

/** What the columns of a row are, in order. */
export const FEATURES: readonly string[] = [...OWN, ...COMPARED.map((at) => `${OWN[at]} behind best`)];

/** Of the candidate in hand. */
const sighting = createSighting();

/** One row of numbers for each candidate, in one array. */
export function extract(asked: Asked, candidates: readonly number[]): Float32Array {
  const width = FEATURES.length;
  const rows = new Float32Array(candidates.length * width);
  const association = associate(asked, candidates);
  const resemblance = resemblances(asked, candidates);
  for (const [c, sentence] of candidates.entries()) {
    const row = rows.subarray(c * width, (c + 1) * width);
    sight(asked, sentence, c, sighting);
    let at = 0;
    for (const group of GROUPS) {
      group.fill(asked, sighting, row, at);
      at += group.names.length;
    }
    let all = 0;
    let missing = 0;
    for (let t = 0; t < asked.terms.length; t++) {
      const term = asked.terms[t]!;
      if (term.bit === 0) continue;
      const alike = resemblance[c * asked.terms.length + t]!;
      const has = sighting.first[t]! >= 0;
      all += term.weight * (has ? 1 : alike);
      if (!has) missing += term.weight * alike;
    }
    row[at] = all / asked.mass;
    row[at + 1] = missing / asked.mass;
    for (let i = 0; i < ASSOCIATION.length; i++) row[at + 2 + i] = association[c * ASSOCIATION.length + i]!;
  }
  compare(rows, width, candidates.length);
  return rows;
}

function compare(rows: Float32Array, width: number, count: number): void {
  for (const [i, column] of COMPARED.entries()) {
    let best = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < count; c++) best = Math.max(best, rows[c * width + column]!);
    for (let c = 0; c < count; c++) rows[c * width + OWN.length + i] = rows[c * width + column]! - best;
  }
}
