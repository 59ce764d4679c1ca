import { expect, test, vi } from "vitest";
import { signedPattern } from "../src/signed-pattern.ts";

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
