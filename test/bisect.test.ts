import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstIndexWhere } from "../src/bisect.ts";

describe("bisection", () => {
  it("finds the first index at which a condition holds, or the count", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(60), (numbers, least) => {
        const sorted = numbers.sort((one, other) => one - other);
        const expected = sorted.findIndex((number) => number >= least);
        expect(firstIndexWhere(sorted.length, (index) => (sorted[index] ?? 0) >= least)).toBe(
          expected < 0 ? sorted.length : expected,
        );
      }),
    );
  });
});
