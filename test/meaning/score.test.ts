import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cosineOf, createPatternOf, lateInteractionOf, meaningScore } from "../../src/meaning/score.ts";
import { questionVectors, sentenceVectors } from "../../src/meaning/vectors.ts";
import { cosine } from "./reference.ts";
import { NO_MARGIN, WINDOW_WIDTH, windowOf } from "./window-of.ts";

const rows = (tokens: Int8Array) =>
  Array.from({ length: tokens.length / WINDOW_WIDTH }, (_, at) =>
    tokens.subarray(at * WINDOW_WIDTH, (at + 1) * WINDOW_WIDTH),
  );

describe("late interaction", () => {
  it("is the weighted mean of each piece's best cosine", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 60 }), fc.nat(), (asked, told, seed) => {
        const question = questionVectors([windowOf(asked, seed)], NO_MARGIN);
        const sentence = sentenceVectors([windowOf(told, seed + 1)]);
        const best = rows(question.tokens).map((one) =>
          Math.max(...rows(sentence.tokens).map((other) => cosine(one, other))),
        );
        const expected = best.reduce((sum, nearness, at) => sum + nearness * question.weights[at]!, 0);
        expect(lateInteractionOf(question, sentence)).toBeCloseTo(expected, 5);
      }),
      { numRuns: 30 },
    );
  });

  it("is one for a text and itself, and stays so for texts of any length", () => {
    for (const pieces of [1, 14, 700, 4_000]) {
      const window = windowOf(pieces, pieces);
      const question = questionVectors([window], NO_MARGIN);
      expect(lateInteractionOf(question, sentenceVectors([window]))).toBeCloseTo(1, 4);
    }
  });

  it("is a number for vectors of nothing", () => {
    const empty = { ...windowOf(3, 1), tokens: new Int8Array(3 * WINDOW_WIDTH) };
    expect(lateInteractionOf(questionVectors([empty], NO_MARGIN), sentenceVectors([empty]))).toBe(0);
  });
});

describe("the pattern of a match", () => {
  const pieces = fc.integer({ min: 1, max: 20 });

  it("is how much nearer the best pieces are than all, and how differently near they are to each of the question's", () => {
    fc.assert(
      fc.property(pieces, pieces, fc.nat(), (asked, told, seed) => {
        const question = questionVectors([windowOf(asked, seed)], NO_MARGIN);
        const sentence = sentenceVectors([windowOf(told, seed + 1)]);
        const all = rows(question.tokens).map((one) => rows(sentence.tokens).map((other) => cosine(one, other)));
        const meanOf = (values: readonly number[]): number =>
          values.reduce((sum, value, at) => sum + value * question.weights[at]!, 0);
        const best = all.map((cosines) => Math.max(...cosines));
        const late = meanOf(best);
        const usual = meanOf(all.map((cosines) => cosines.reduce((sum, value) => sum + value, 0) / told));
        const { standout, unevenness } = createPatternOf(question)(sentence);
        expect(standout).toBeCloseTo(late - usual, 5);
        expect(unevenness).toBeCloseTo(Math.sqrt(meanOf(best.map((value) => (value - late) ** 2))), 4);
      }),
      { numRuns: 30 },
    );
  });

  it("is even for a text and itself, and stands out where its pieces differ", () => {
    const window = windowOf(14, 3);
    const question = questionVectors([window], NO_MARGIN);
    const same = createPatternOf(question)(sentenceVectors([window]));
    expect(same.unevenness).toBeCloseTo(0, 3);
    expect(same.standout).toBeGreaterThan(0.5);
    const one = { ...window, tokens: window.tokens.slice(0, WINDOW_WIDTH) };
    expect(createPatternOf(question)(sentenceVectors([one])).standout).toBeCloseTo(0, 5);
  });

  it("is a number for vectors of nothing", () => {
    const empty = { ...windowOf(3, 1), tokens: new Int8Array(3 * WINDOW_WIDTH) };
    const pattern = createPatternOf(questionVectors([empty], NO_MARGIN))(sentenceVectors([empty]));
    expect(pattern).toEqual({ standout: 0, unevenness: 0 });
  });
});

describe("the score", () => {
  it("adds late interaction and cosine by the weights of the encoder", () => {
    const question = questionVectors([windowOf(5, 1)], NO_MARGIN);
    const sentence = sentenceVectors([windowOf(9, 2)]);
    const [late, near] = [lateInteractionOf(question, sentence), cosineOf(question, sentence)];
    expect(meaningScore({ late: 3, cosine: 2, bias: -1 }, question, sentence)).toBeCloseTo(3 * late + 2 * near - 1, 9);
  });
});
