import { decodeTrees } from "../../../src/search/rank/model/load-model.ts";
import type { EncodedTrees, RankerWeights } from "../../../src/search/rank/model/ranker-weights.ts";
import type { ColumnMedians } from "../bench/features/column-medians.ts";
import { foldTrees, moveColumns } from "./boosting/fold-trees.ts";
import { encodeTrees } from "./encode-weights.ts";

/**
 * The same weights without some columns, each held at its median. Nothing is learned anew: the trees say exactly what
 * they said of rows with these values.
 */
export const foldWeights = (
  weights: RankerWeights,
  dropped: ReadonlySet<string>,
  medians: ColumnMedians,
): RankerWeights => {
  const names = weights.features.split("|");
  const kept = names.filter((name) => !dropped.has(name));
  const fold = (trees: EncodedTrees, values: Float32Array): EncodedTrees => {
    const held = new Map([...names.entries()].flatMap(([i, name]) => (dropped.has(name) ? [[i, values[i] ?? 0]] : [])));
    return encodeTrees(moveColumns(foldTrees(decodeTrees(trees), held), names, kept));
  };
  return {
    ...weights,
    features: kept.join("|"),
    ranker: fold(weights.ranker, medians.candidates),
    belongs: fold(weights.belongs, medians.firsts),
    answers: fold(weights.answers, medians.firsts),
  };
};
