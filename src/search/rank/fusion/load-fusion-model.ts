/** Decodes what was learned of ranking by words and meaning together. */
import type { CalibrationCurve } from "../model/calibrate.ts";
import { decodeTrees } from "../model/load-model.ts";
import type { Trees } from "../model/trees.ts";
import { FUSION_WEIGHTS } from "./fusion-weights.ts";

/** `ranker` adds to `priorScore` what orders candidates better, `answers` tells whether the first one answers, as log-odds before calibration. */
export type FusionModel = Readonly<{ ranker: Trees; answers: Trees; curve: CalibrationCurve }>;

let loadedModel: FusionModel | undefined;

/** Decoded at the first call. */
export const loadFusionModel = (): FusionModel => {
  loadedModel ??= {
    ranker: decodeTrees(FUSION_WEIGHTS.ranker),
    answers: decodeTrees(FUSION_WEIGHTS.answers),
    curve: FUSION_WEIGHTS.curve,
  };
  return loadedModel;
};
