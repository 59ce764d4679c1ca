import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { leftmostOf, signedPattern } from "../src/signed-pattern.ts";

test("a pattern finds what it would find by itself", () => {
  const pattern = signedPattern(/日/, () => /^\p{L}{2}(\d+)日/u);
  expect(pattern.exec("北京3日电")?.slice(0, 2)).toEqual(["北京3日", "3"]);
  expect(pattern.exec("北京3月")).toBeNull();
  expect(pattern.test("北京33日")).toBe(true);
  expect(pattern.test("日")).toBe(false);
});

test("a pattern is made when a text first bears its sign, and once", () => {
  const make = vi.fn(() => /^a/u);
  const pattern = signedPattern(/x/, make);
  expect(pattern.test("abc")).toBe(false);
  expect(make).not.toHaveBeenCalled();
  expect(pattern.test("ax")).toBe(true);
  expect(pattern.test("bx")).toBe(false);
  expect(make).toHaveBeenCalledTimes(1);
});

test("several patterns find what one with all of them as alternatives would find", () => {
  const sources = ["ab", "a", "b+a", "ca?b", "bc"];
  const all = leftmostOf(sources.map((source) => signedPattern(new RegExp(source[0]!), () => new RegExp(source))));
  const one = new RegExp(sources.join("|"));
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "b", "c", "d") }), (text) => {
      const [found, expected] = [all.exec(text), one.exec(text)];
      expect([found?.index, found?.[0]]).toEqual([expected?.index, expected?.[0]]);
      expect(all.test(text)).toBe(expected !== null);
    }),
  );
});
