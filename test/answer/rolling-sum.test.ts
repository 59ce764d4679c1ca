import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSumOffsets, rollingSum } from "../../src/answer/rolling-sum.ts";

const text = fc.array(fc.constantFrom("a", "b", "\ud83d", "\udc4d", " "), { maxLength: 60 }).map((all) => all.join(""));

describe("the rolling sum", () => {
  it("finds the same offsets as summing each slice by itself", () => {
    fc.assert(
      fc.property(text, fc.nat(60), fc.integer({ min: 1, max: 8 }), (all, from, length) => {
        const sum = rollingSum(all.slice(from, from + length));
        const expected = Array.from({ length: Math.max(0, all.length - length + 1) }, (_, at) => at).filter(
          (at) => rollingSum(all.slice(at, at + length)) === sum,
        );
        expect([...findSumOffsets(all, length, sum)].filter((at) => at !== undefined)).toEqual(expected);
      }),
    );
  });

  it("lets the caller yield in a long text", () => {
    expect([...findSumOffsets("a".repeat(300_000), 3, rollingSum("xyz"))]).toContain(undefined);
  });
});
