import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bitCount } from "../../../src/search/index/bit-count.js";

describe("the bits of a mask", () => {
  it("are as many as its binary digits that are 1", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (bits) => {
        expect(bitCount(bits)).toBe((bits >>> 0).toString(2).replaceAll("0", "").length);
      }),
    );
  });
});
