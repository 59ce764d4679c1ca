/** What the weights file of the fused ranking holds. Only types. */
import type { CalibrationCurve } from "../model/calibrate.ts";
import type { EncodedTrees } from "../model/ranker-weights.ts";

/** The shape of the weights file. */
export type FusionWeights = Readonly<{
  /** How the weights were made. */
  made: string;
  /** Names of the columns that the trees were trained on, to refuse weights of another code. */
  features: string;
  ranker: EncodedTrees;
  answers: EncodedTrees;
  curve: CalibrationCurve;
}>;
