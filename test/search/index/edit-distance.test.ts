import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../../src/search/index/edit-distance.js";

describe("edit distance", () => {
  it.each([
    ["charges", "charges", 0, "the same word"],
    ["charges", "chrages", 1, "an exchange of neighbours is one slip of the fingers"],
    ["charges", "charge", 1, "a letter left out"],
    ["charges", "chartges", 1, "a letter too many"],
    ["charges", "chsrges", 1, "a letter beside the right one"],
    ["dissolve", "disolev", 2, "a letter left out and an exchange"],
    ["dissolve", "resolute", 3, "more than the limit is limit + 1, however much more"],
  ])("%s → %s costs %i: %s", (a, b, edits) => {
    expect(editDistance(a, b, 2)).toBe(edits);
  });

  it("is the same in both directions and never less than the difference in length", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const edits = editDistance(a, b, 12);
        expect(edits).toBe(editDistance(b, a, 12));
        expect(edits).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
      { numRuns: 300 },
    );
  });
});
