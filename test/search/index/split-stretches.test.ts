import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitStretches } from "../../../src/search/index/split-stretches.ts";

describe("stretches of a text", () => {
  it("cover the span without gaps, and none is longer than 8192", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 2000 }), (part, times) => {
        const text = part.repeat(times);
        const stretches = [...splitStretches(text, { start: 0, end: text.length })];
        expect(stretches.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        expect(stretches.every(({ start, end }) => end - start <= 8193)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it("end at spaces where there are any", () => {
    const text = "word ".repeat(4000);
    for (const { end } of splitStretches(text, { start: 0, end: text.length })) expect(text[end - 1]).toBe(" ");
  });
});
