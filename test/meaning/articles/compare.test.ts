import { describe, expect, it } from "vitest";
import { compareSentences } from "../../../src/meaning/articles/compare.ts";
import type { QuestionVectors, SentenceVectors } from "../../../src/meaning/vectors.ts";

/** A sentence of two pieces, at an angle (in degrees) to the question. */
const at = (degrees: number): SentenceVectors => {
  const [x, y] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const piece = [Math.round(127 * x), Math.round(127 * y), ...new Array<number>(14).fill(0)];
  return { pooled: Float32Array.of(x, y), tokens: Int8Array.from([...piece, ...piece]) };
};
const question: QuestionVectors = { ...at(0), weights: Float32Array.of(0.5, 0.5), margin: 0.25 };
const weights = { late: 2, cosine: 3, bias: -1 };

describe("how near sentences are to a question", () => {
  it("is the score that the encoder was trained with", () => {
    const { cosine, late, score } = compareSentences(weights, question, [at(60)]).of(0);
    expect(cosine).toBeCloseTo(0.5, 5);
    expect(late).toBeCloseTo(0.5, 1);
    expect(score).toBeCloseTo(2 * late + 3 * cosine - 1, 5);
  });

  it("knows how the pieces of each match", () => {
    const both: SentenceVectors = { ...at(0), tokens: Int8Array.from([...at(0).tokens, ...at(90).tokens]) };
    const { patternOf } = compareSentences(weights, question, [at(60), both]);
    expect(patternOf(0).standout).toBeCloseTo(0, 5);
    expect(patternOf(1).standout).toBeCloseTo(0.5, 5);
  });

  it("orders them, the earlier one first among equals", () => {
    const nearness = compareSentences(weights, question, [at(90), at(30), at(0), at(30)]);
    expect(nearness.nearest(3)).toEqual([2, 1, 3]);
    expect(nearness.nearest(9)).toHaveLength(4);
  });

  it("looks closely at the fifty that are nearest as a whole", () => {
    const far = Array.from({ length: 60 }, (_, i) => at(20 + i));
    expect(compareSentences(weights, question, far).nearest(100)).toHaveLength(50);
  });

  it("has none where there are no sentences", () => {
    expect(compareSentences(weights, question, []).nearest(5)).toEqual([]);
  });
});
