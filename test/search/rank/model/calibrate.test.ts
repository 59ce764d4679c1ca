import { describe, expect, it } from "vitest";
import { CONFIDENCE_FEATURES } from "../../../../src/search/rank/confidence-features.ts";
import { ANSWER_WEIGHT_COUNT } from "../../../../src/search/rank/model/answer-word-model.ts";
import { calibrate } from "../../../../src/search/rank/model/calibrate.ts";
import { loadModel } from "../../../../src/search/rank/model/load-model.ts";
import { RANKER_WEIGHTS } from "../../../../src/search/rank/model/weights.ts";
import { NECESSITY_FEATURES } from "../../../../src/search/rank/term-necessity.ts";

describe("from a score to a chance", () => {
  const curve = { scores: [-2, 0, 1], chances: [0.1, 0.5, 0.9] };
  it.each([
    [-9, 0.1, "flat before the first point"],
    [-2, 0.1, "the point itself"],
    [-1, 0.3, "half way between two points"],
    [0.5, 0.7, "half way between two others"],
    [7, 0.9, "flat behind the last point"],
  ])("%d → %d: %s", (score, expected) => {
    expect(calibrate(curve, score)).toBeCloseTo(expected, 10);
  });
  it("is nothing without a curve", () => {
    expect(calibrate({ scores: [], chances: [] }, 3)).toBe(0);
  });
});

describe("the weights", () => {
  it("were made for the features that the code computes, in their order", () => {
    expect(RANKER_WEIGHTS.features).toBe(CONFIDENCE_FEATURES.join("|"));
  });

  it("have every column, token and curve point in bounds", () => {
    const {
      words: { associations, need, answerWords },
      ranker,
      confidenceModel: certainty,
      curve,
    } = loadModel();
    expect(Math.max(...ranker.columns)).toBeLessThan(CONFIDENCE_FEATURES.length);
    expect(Math.max(...certainty.answers.columns, ...certainty.belongs.columns)).toBeLessThan(
      CONFIDENCE_FEATURES.length,
    );
    expect(associations.spread).toHaveLength(associations.tokens.size);
    expect(associations.starts.at(-1)).toBe(associations.weights.length);
    expect(associations.columns.every((column) => column < associations.tokens.size)).toBe(true);
    expect(need.stems).toHaveLength(associations.tokens.size);
    expect(Math.max(...need.own.columns, ...need.near.columns)).toBeLessThan(NECESSITY_FEATURES.length);
    expect(answerWords.weights).toHaveLength(ANSWER_WEIGHT_COUNT);
    expect(curve.scores).toHaveLength(curve.chances.length);
  });
});
