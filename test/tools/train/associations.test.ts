import { describe, expect, it } from "vitest";
import { createRandom } from "../bench/data/random.ts";
import { type Drill, fitPairs } from "./associations.ts";

/** Two candidates with a pair each; the first of them answers. */
const drill = (pairs: readonly [number, number], prior: readonly [number, number] = [0, 0]): Drill => ({
  prior: Float32Array.from(prior),
  right: Uint8Array.from([1, 0]),
  scale: Float32Array.from([0.4, 0.4]),
  starts: Uint32Array.from([0, 1, 2]),
  pairs: Int32Array.from(pairs),
});

describe("weights of pairs", () => {
  it("rise for a pair of right candidates and fall for one of wrong candidates", () => {
    const [good, bad, unseen] = fitPairs(
      Array.from({ length: 50 }, () => drill([0, 1])),
      3,
      createRandom(1),
    );
    expect(good).toBeGreaterThan(0.2);
    expect(bad).toBeLessThan(-0.2);
    expect(unseen).toBe(0);
  });

  it("stay near zero for a pair that stands in right and wrong candidates alike", () => {
    const both = Array.from({ length: 50 }, () => drill([0, 0]));
    expect(Math.abs(fitPairs(both, 1, createRandom(1))[0]!)).toBeLessThan(0.05);
  });

  it("learn little of what the first ranking knew already", () => {
    const [known] = fitPairs(
      Array.from({ length: 50 }, () => drill([0, 1], [6, 0])),
      2,
      createRandom(1),
    );
    const [news] = fitPairs(
      Array.from({ length: 50 }, () => drill([0, 1])),
      2,
      createRandom(1),
    );
    expect(known).toBeLessThan(news! / 3);
  });
});
