import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains, overlaps, trimWhiteSpace } from "../src/span.ts";

describe("spans", () => {
  it("overlap where they share a unit, and contain each other where one has all of the other", () => {
    const [one, other, inner] = [
      { start: 0, end: 5 },
      { start: 5, end: 9 },
      { start: 1, end: 5 },
    ];
    expect([overlaps(one, other), overlaps(one, inner)]).toEqual([false, true]);
    expect([contains(one, inner), contains(inner, one), contains(one, one)]).toEqual([true, false, true]);
  });

  it("are trimmed to the words within them", () => {
    const text = fc.array(fc.constantFrom(" ", "\n", "a", "\u00a0"), { maxLength: 12 }).map((all) => all.join(""));
    fc.assert(
      fc.property(text, fc.nat(12), fc.nat(12), (all, start, length) => {
        const span = { start: Math.min(start, all.length), end: Math.min(start + length, all.length) };
        const trimmed = trimWhiteSpace(all, span);
        expect(all.slice(trimmed.start, trimmed.end)).toBe(all.slice(span.start, span.end).trim());
        expect(contains(span, trimmed)).toBe(true);
      }),
    );
  });
});
