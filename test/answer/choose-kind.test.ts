import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseKind } from "../../src/answer/choose-kind.ts";
import { ANSWER_THRESHOLD, MIN_CLEAR_CONFIDENCE } from "../../src/answer/threshold.ts";

const unsure = (ANSWER_THRESHOLD + MIN_CLEAR_CONFIDENCE) / 2;

describe("the kind of a reply", () => {
  it.each([
    [{ confidence: 0.9, scores: [0.9, 0.85] }, "answer"],
    [{ confidence: unsure, scores: [0.4, 0.3, 0.2] }, "choices"],
    [{ confidence: unsure, scores: [0.4] }, "answer"],
    [{ confidence: unsure, scores: [0.4, 0.0001] }, "answer"],
    [{ confidence: ANSWER_THRESHOLD / 2, scores: [0.4, 0.3] }, "abstain"],
    [{ confidence: 0.9, scores: [] }, "abstain"],
    [{ confidence: 0.4, scores: [0.4, 0.3], threshold: 0.5 }, "abstain"],
  ] as const)("of %j is %s", (finding, kind) => {
    expect(chooseKind(finding)).toBe(kind);
  });

  it("never falls back as the confidence grows", () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const order = ["abstain", "choices", "answer"];
    fc.assert(
      fc.property(unit, unit, fc.array(unit, { maxLength: 4 }), (one, other, scores) => {
        const kinds = [Math.min(one, other), Math.max(one, other)].map((confidence) =>
          chooseKind({ confidence, scores }),
        );
        const [below, above] = kinds.map((kind) => order.indexOf(kind));
        // Nothing else near makes a lone answer of either.
        expect(below).toBeLessThanOrEqual(above!);
      }),
    );
  });
});
