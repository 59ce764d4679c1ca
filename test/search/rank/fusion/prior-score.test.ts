import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FUSION_FEATURES } from "../../../../src/search/rank/fusion/fusion-features.ts";
import { foreignScore, priorScore } from "../../../../src/search/rank/fusion/prior-score.ts";

/** A candidate that lies so far behind the best of its article, by meaning and by words. */
const scoreOf = (meaning: number, words: number, wordLogOdds: number, score = priorScore): number => {
  const row = new Float32Array(2 * FUSION_FEATURES.length);
  const at = FUSION_FEATURES.length;
  row[at + FUSION_FEATURES.indexOf("meaning score behind best")] = meaning;
  row[at + FUSION_FEATURES.indexOf("word score behind best")] = words;
  row[at + FUSION_FEATURES.indexOf("word log-odds")] = wordLogOdds;
  return score(row, at);
};

describe("what a candidate is worth before anything is learned", () => {
  it("is what it means where words know nothing of the question", () => {
    expect(scoreOf(0, -3, -4)).toBeGreaterThan(scoreOf(-2, 0, -4));
  });

  it("is what its words say where they are sure", () => {
    expect(scoreOf(-2, 0, 5)).toBeGreaterThan(scoreOf(0, -3, 5));
  });

  it("hangs on words as much whatever they are sure of, where the question is in another language", () => {
    expect(scoreOf(-1, -2, 5, foreignScore)).toBe(scoreOf(-1, -2, -5, foreignScore));
    expect(scoreOf(-1, -2, 5, foreignScore)).toBeLessThan(scoreOf(-1, 0, 5, foreignScore));
    expect(scoreOf(-1, 0, 5, foreignScore)).toBeLessThan(scoreOf(0, -2, 5, foreignScore));
  });

  it("never falls as meaning or words come nearer to the question", () => {
    const behind = fc.double({ min: -20, max: 0, noNaN: true });
    fc.assert(
      fc.property(behind, behind, behind, fc.double({ min: -9, max: 9, noNaN: true }), (one, other, fixed, logOdds) => {
        const [far, near] = one < other ? [one, other] : [other, one];
        expect(scoreOf(near, fixed, logOdds)).toBeGreaterThanOrEqual(scoreOf(far, fixed, logOdds));
        expect(scoreOf(fixed, near, logOdds)).toBeGreaterThanOrEqual(scoreOf(fixed, far, logOdds));
      }),
    );
  });
});
