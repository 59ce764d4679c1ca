import type { NecessityModel } from "../../../src/search/rank/model/necessity-model.ts";
import type { Trees } from "../../../src/search/rank/model/trees.ts";
import type { RankingContext } from "../../../src/search/rank/ranking-context.ts";
import { NECESSITY_FEATURES, necessityRows } from "../../../src/search/rank/term-necessity.ts";
import type { Random } from "../bench/data/random.ts";
import { boost } from "./boosting/boost.ts";
import { logisticLoss } from "./boosting/losses.ts";
import { addRow, createRows, type Rows, tableOf } from "./boosting/rows.ts";

/** A word of a question, and whether the sentence that answers has it, or else its paragraph or the title. */
export type NecessityCase = Readonly<{ token: number; row: Float32Array; own: boolean; near: boolean }>;

/** The words of a question that the article has. Their column for the stem is filled later. */
export const necessityCasesOf = (context: RankingContext, gold: ReadonlySet<number>): NecessityCase[] => {
  let own = 0;
  let near = context.titleMask;
  for (const sentence of gold) {
    own |= context.bm25.masks[sentence]!;
    near |= context.paragraphMasks[context.index.paragraphs[sentence]!]!;
  }
  return necessityRows(context)
    .filter(({ present }) => present)
    .map(({ bit, token, row }) => ({ token, row, own: (own & bit) !== 0, near: (near & bit) !== 0 }));
};

/** A stem that was seen seldom is drawn to what holds of all stems, as if these had been seen so often. */
const PRIOR_COUNT = 8;
const MIN_SEEN_COUNT = 3;

/** Token → log-odds that an answer has it, over those of all. */
const stemLogOdds = (words: Iterable<NecessityCase>, tokens: number): Float32Array => {
  const seen = new Uint32Array(tokens);
  const had = new Uint32Array(tokens);
  let all = 0;
  let allHad = 0;
  for (const { token, own } of words) {
    all++;
    if (own) allHad++;
    if (token < 0) continue;
    seen[token]!++;
    if (own) had[token]!++;
  }
  const usual = allHad / Math.max(1, all);
  const logOdds = (chance: number): number => Math.log(chance / (1 - chance));
  return Float32Array.from(seen, (count, token) =>
    count < MIN_SEEN_COUNT ? 0 : logOdds((had[token]! + PRIOR_COUNT * usual) / (count + PRIOR_COUNT)) - logOdds(usual),
  );
};

const trainNecessityTrees = (rows: Rows, random: Random): Trees =>
  boost(tableOf(rows), {
    trees: 80,
    leaves: 8,
    rate: 0.15,
    minHessian: 8,
    lambda: 2,
    rowShare: 0.5,
    columnShare: 0.6,
    random,
    groups: Uint32Array.from(rows.groups),
    derive: logisticLoss(rows.labels),
  });

const STEM_COLUMN = NECESSITY_FEATURES.indexOf("stem");

/**
 * Learns from words in parts. What is known of stems is too good for the words that it was learned from, so the trees see
 * each part with what the others say of stems.
 */
export const learnNecessity = (
  parts: readonly (readonly NecessityCase[])[],
  tokens: number,
  random: Random,
): NecessityModel => {
  const own = createRows(NECESSITY_FEATURES.length);
  const near = createRows(NECESSITY_FEATURES.length);
  const add = (rows: Rows, row: Float32Array, label: boolean): void => {
    addRow(rows, row, label ? 1 : 0);
    rows.groups.push(rows.count);
  };
  for (const part of parts) {
    const stems = stemLogOdds(parts.filter((other) => other !== part).flat(), tokens);
    for (const word of part) {
      const row = word.row.slice();
      row[STEM_COLUMN] = word.token < 0 ? 0 : stems[word.token]!;
      add(own, row, word.own);
      if (!word.own) add(near, row, word.near);
    }
  }
  return {
    stems: stemLogOdds(parts.flat(), tokens),
    own: trainNecessityTrees(own, random),
    near: trainNecessityTrees(near, random),
  };
};
