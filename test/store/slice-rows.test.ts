import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sliceRows } from "../../src/store/slice-rows.ts";

describe("rows in slices", () => {
  it("are the same rows, none of the slices empty or too long", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const slices = [...sliceRows(rows, size)];
        expect(slices.flat()).toEqual(rows);
        expect(slices.every(({ length }) => length > 0 && length <= size)).toBe(true);
        expect(slices.length).toBe(Math.ceil(rows.length / size));
      }),
    );
  });
});
