import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Origin, originSpanOf, shownSpanOf } from "../../src/article/origin.ts";

/** "A **new** bridge &amp; more" is "A new bridge & more". */
const origin: Origin = {
  text: "A **new** bridge &amp; more",
  pieces: [
    { start: 0, end: 2, from: 0, to: 2 },
    { start: 2, end: 5, from: 4, to: 7 },
    { start: 5, end: 13, from: 9, to: 17 },
    { start: 13, end: 14, from: 17, to: 22 },
    { start: 14, end: 19, from: 22, to: 27 },
  ],
};
const shown = "A new bridge & more";
const slice = (text: string, span: Readonly<{ start: number; end: number }> | undefined) =>
  span && text.slice(span.start, span.end);

describe("the place of words in their file", () => {
  it.each([
    ["new", "new"],
    ["A new", "A **new"],
    ["& more", "&amp; more"],
    ["ridge & m", "ridge &amp; m"],
  ])("%s is written %s", (words, written) => {
    const start = shown.indexOf(words);
    expect(slice(origin.text, originSpanOf(origin, { start, end: start + words.length }))).toBe(written);
  });

  it.each([
    ["**new**", "new"],
    ["A **ne", "A ne"],
    ["am", "&"],
    ["bridge &amp; m", "bridge & m"],
  ])("%s is shown as %s", (written, words) => {
    const start = origin.text.indexOf(written);
    expect(slice(shown, shownSpanOf(origin, { start, end: start + written.length }))).toBe(words);
  });

  it("is none of marks alone, and of what is outside", () => {
    expect(shownSpanOf(origin, { start: 2, end: 4 })).toBeUndefined();
    expect(shownSpanOf(origin, { start: 27, end: 30 })).toBeUndefined();
    expect(originSpanOf({ text: "", pieces: [] }, { start: 0, end: 1 })).toBeUndefined();
  });

  it("leads back to all of the words, wherever they are cut", () => {
    fc.assert(
      fc.property(fc.nat(18), fc.nat(18), (one, other) => {
        const span = { start: Math.min(one, other), end: Math.max(one, other) + 1 };
        const there = originSpanOf(origin, span);
        expect(there && shownSpanOf(origin, there)).toEqual(span);
      }),
    );
  });
});
