import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom, drawRandom } from "../data/random.ts";
import { withTypos } from "../data/with-typos.ts";
import { auroc, percentile, rankOf, recallAt, reciprocalRank } from "./measures.ts";
import { measureReliability } from "./reliability.ts";

describe("ranks", () => {
  it("count from one, and nothing is found where no gold is", () => {
    expect(rankOf([7, 3, 5], new Set([5, 3]))).toBe(2);
    expect(rankOf([7], new Set([5]))).toBeUndefined();
  });

  it("give recall and reciprocal rank", () => {
    const ranks = [1, 2, 4, undefined];
    expect(recallAt(ranks, 1)).toBe(0.25);
    expect(recallAt(ranks, 3)).toBe(0.5);
    expect(reciprocalRank(ranks, 10)).toBe((1 + 0.5 + 0.25) / 4);
    expect(reciprocalRank(ranks, 3)).toBe((1 + 0.5) / 4);
  });
});

describe("the area under the ROC curve", () => {
  it.each([
    [[2, 3], [0, 1], 1, "all positives above"],
    [[0, 1], [2, 3], 0, "all below"],
    [[1, 1], [1, 1], 0.5, "ties count half"],
    [[1, 3], [0, 2], 0.75, "three of four pairs"],
  ])("%j over %j is %d: %s", (positives, negatives, expected) => {
    expect(auroc(positives, negatives)).toBe(expected);
  });

  it("is the share of pairs in order", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const pairs = positives.flatMap((p) => negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)));
        expect(auroc(positives, negatives)).toBeCloseTo(
          pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length,
        );
      }),
    );
  });

  it("takes no score for the lowest", () => {
    expect(auroc([1], [Number.NEGATIVE_INFINITY])).toBe(1);
  });
});

it("a percentile is one of the values", () => {
  expect(percentile([5, 1, 3, 2, 4], 0.5)).toBe(3);
  expect(percentile([5, 1, 3, 2, 4], 0.95)).toBe(5);
});

describe("the reliability curve", () => {
  it("sets how sure it was against how often it was right", () => {
    const judged = [0.91, 0.93, 0.12, 0.18].map((confidence, i) => ({ confidence, right: i === 0 }));
    const { bands, error } = measureReliability(judged);
    expect(bands.map(({ from, count, right }) => [from, count, right])).toEqual([
      [0.1, 2, 0],
      [0.9, 2, 0.5],
    ]);
    expect(error).toBeCloseTo((2 * 0.15 + 2 * 0.42) / 4);
  });

  it("has no error for one that is right as often as it says, and takes certainty", () => {
    expect(
      measureReliability([
        { confidence: 1, right: true },
        { confidence: 0, right: false },
      ]).error,
    ).toBe(0);
  });
});

describe("samples", () => {
  it("are the same for the same seed, in the first order, without repetition", () => {
    const items = Array.from({ length: 50 }, (_, item) => item);
    const drawn = drawRandom(items, 10, createRandom(3));
    expect(drawn).toEqual(drawRandom(items, 10, createRandom(3)));
    expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b));
    expect(drawn).toHaveLength(10);
  });
});

describe("typing errors", () => {
  const text = "Where was the treaty signed between Élodie and Straßburg?";

  it("touch every word of five letters or more, never its first letter, and no other", () => {
    const random = createRandom(1);
    for (let round = 0; round < 50; round++) {
      const words = withTypos(text, random).match(/[\p{L}\p{M}]+/gu) ?? [];
      const before = text.match(/[\p{L}\p{M}]+/gu) ?? [];
      expect(words).toHaveLength(before.length);
      for (const [place, word] of words.entries()) {
        const first = before[place] ?? "";
        expect(word.charAt(0)).toBe(first.charAt(0));
        if (first.length < 5) expect(word).toBe(first);
        else expect(Math.abs(word.length - first.length)).toBeLessThanOrEqual(1);
      }
    }
  });

  it("are drawn by the seed", () => {
    expect(withTypos(text, createRandom(5))).toBe(withTypos(text, createRandom(5)));
    expect(withTypos(text, createRandom(5))).not.toBe(text);
  });
});
