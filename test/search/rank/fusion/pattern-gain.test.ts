import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FUSION_FEATURES } from "../../../../src/search/rank/fusion/fusion-features.ts";
import { standoutGain } from "../../../../src/search/rank/fusion/pattern-gain.ts";

/** The second row of two, of a question whose words are so sure. */
const rowsOf = (wordLogOdds: number): Float32Array => {
  const rows = new Float32Array(2 * FUSION_FEATURES.length);
  rows[FUSION_FEATURES.length + FUSION_FEATURES.indexOf("word log-odds")] = wordLogOdds;
  return rows;
};
const at = FUSION_FEATURES.length;
const pattern = (standout: number) => ({ standout, unevenness: 0.08 });

describe("what the pattern of a match adds", () => {
  it("is more the more the best pieces stand out", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.double({ min: -6, max: 6, noNaN: true }), (one, other, wordLogOdds) => {
        const rows = rowsOf(wordLogOdds);
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(standoutGain(rows, at, pattern(more))).toBeGreaterThanOrEqual(standoutGain(rows, at, pattern(less)));
      }),
    );
  });

  it("is nearly nothing where the words are sure", () => {
    expect(standoutGain(rowsOf(-4), at, pattern(0.3))).toBeGreaterThan(1);
    expect(standoutGain(rowsOf(6), at, pattern(0.3))).toBeLessThan(0.01);
  });
});
