import type { LearnedModel } from "../../../../src/search/rank/model/load-model.ts";
import { foldTrees } from "../../train/boosting/fold-trees.ts";
import type { ColumnMedians } from "./column-medians.ts";

/** The model as if it had been told nothing by some columns: each is held at its median. */
export const blankColumns = (model: LearnedModel, medians: ColumnMedians, columns: Iterable<number>): LearnedModel => {
  const blank = [...columns];
  const heldAt = (values: Float32Array) => new Map(blank.map((column) => [column, values[column] ?? 0]));
  const { belongs, answers } = model.confidenceModel;
  return {
    ...model,
    ranker: foldTrees(model.ranker, heldAt(medians.candidates)),
    confidenceModel: {
      belongs: foldTrees(belongs, heldAt(medians.firsts)),
      answers: foldTrees(answers, heldAt(medians.firsts)),
    },
  };
};
