import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createHashNumbering } from "../../../src/search/index/hash-numbering.ts";

const MAX_HASH = 0x7fffffff;

describe("the numbers of hashes", () => {
  it("are those of a map, in the order in which the hashes came", () => {
    // Few low bits, so that many want the same place.
    const hash = fc.oneof(
      fc.nat(MAX_HASH),
      fc.nat(40).map((high) => high << 20),
    );
    fc.assert(
      fc.property(
        fc.array(hash, { maxLength: 1_500, size: "max" }),
        fc.array(hash),
        fc.nat(),
        (hashes, others, expected) => {
          const numbering = createHashNumbering(expected);
          const given = hashes.map(numbering.of);
          const distinct = [...new Set(hashes)];
          const numberOf = new Map(distinct.map((one, number) => [one, number]));
          expect(given).toEqual(hashes.map((one) => numberOf.get(one)));
          const numbers = numbering.numbers();
          expect(numbers.size).toBe(distinct.length);
          const asked = [...distinct, ...others];
          expect(asked.map(numbers.get)).toEqual(asked.map((one) => numberOf.get(one)));
        },
      ),
      { numRuns: 20 },
    );
  });
});
