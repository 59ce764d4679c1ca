import fc from "fast-check";
import { expect, it } from "vitest";
import { expOf } from "../../src/meaning/exponential.ts";

it("the exponential is exact to the last digits but a few, from zero down to nothing", () => {
  fc.assert(
    fc.property(fc.double({ min: -699, max: 0, noNaN: true }), (x) => {
      expect(Math.abs(expOf(x) / Math.exp(x) - 1)).toBeLessThan(1e-13);
    }),
  );
  expect([expOf(0), expOf(-1e9)]).toEqual([1, 0]);
});
