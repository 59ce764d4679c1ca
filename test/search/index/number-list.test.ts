import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNumberList } from "../../../src/search/index/number-list.ts";

describe("a list of numbers", () => {
  it("has all that came, in order, however many were expected", () => {
    const number = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(fc.array(number), fc.double({ min: 0, max: 50, noNaN: true }), (given, expected) => {
        const list = createNumberList(expected);
        const lengths = given.map((one) => {
          list.push(one);
          return list.length();
        });
        expect([...list.numbers()]).toEqual(given);
        expect(lengths).toEqual(given.map((_, place) => place + 1));
      }),
    );
  });

  it("is not changed by what comes later", () => {
    const list = createNumberList(4);
    list.push(7);
    const before = list.numbers();
    list.push(8);
    expect([...before]).toEqual([7]);
  });
});
