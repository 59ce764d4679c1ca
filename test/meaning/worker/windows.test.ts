import fc from "fast-check";
import { expect, it } from "vitest";
import { WINDOW_PIECES, windowsOf } from "../../../src/meaning/worker/windows.ts";

const MARKS = { begin: 1_000, end: 1_001 };
const prefix = [7, 8, 9];

it("a short text is one window: begin, prefix, pieces, end", () => {
  expect(windowsOf(MARKS, prefix, [1, 2])).toEqual([[1_000, 7, 8, 9, 1, 2, 1_001]]);
  expect(windowsOf(MARKS, prefix, [])).toEqual([[1_000, 7, 8, 9, 1_001]]);
});

it("the windows of any text have all of its pieces in order, and none is too long", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 999 }), { maxLength: 1_000 }), (ids) => {
      const windows = windowsOf(MARKS, prefix, ids);
      expect(windows.flatMap((window) => window.slice(1 + prefix.length, -1))).toEqual(ids);
      expect(Math.max(...windows.map(({ length }) => length))).toBeLessThanOrEqual(WINDOW_PIECES);
    }),
  );
});

it("the windows of a long text differ by one piece at most", () => {
  const sizes = windowsOf(
    MARKS,
    prefix,
    Array.from({ length: 301 }, (_, id) => id),
  ).map(({ length }) => length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
});
