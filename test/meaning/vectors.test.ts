import { describe, expect, it } from "vitest";
import { questionVectors, sentenceVectors } from "../../src/meaning/vectors.ts";
import { cosine } from "./reference.ts";
import { NO_MARGIN, windowOf } from "./window-of.ts";

describe("the vectors of a text", () => {
  it("are those of its windows together", () => {
    const [one, other] = [windowOf(3, 1), windowOf(4, 2)];
    const { pooled, tokens, weights } = questionVectors([one, other], NO_MARGIN);
    const sum = one.sum.map((value, at) => value + other.sum[at]!);
    expect(cosine(pooled, sum)).toBeCloseTo(1, 6);
    expect([...tokens]).toEqual([...one.tokens, ...other.tokens]);
    expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(1, 6);
    expect(weights[0]! / weights[3]!).toBeCloseTo(Math.exp(one.logits[0]! - other.logits[0]!), 4);
  });

  it("have a margin, which is linear in the pooled vector", () => {
    const margin = { weight: new Float32Array(64).fill(0.5), bias: -2 };
    const question = questionVectors([windowOf(3, 1)], margin);
    expect(question.margin).toBeCloseTo(
      question.pooled.reduce((sum, value) => sum + value / 2, -2),
      6,
    );
  });

  it("of a sentence have the length 1, and zeros when there is nothing", () => {
    expect(Math.hypot(...sentenceVectors([windowOf(3, 1)]).pooled)).toBeCloseTo(1, 6);
    expect(sentenceVectors([{ ...windowOf(3, 1), sum: new Float32Array(64) }]).pooled).toEqual(new Float32Array(64));
  });
});
