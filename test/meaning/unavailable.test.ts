import { expect, it } from "vitest";
import { isUnavailable, unavailable } from "../../src/meaning/unavailable.ts";

it("a problem is one line, whatever the message it is made of", () => {
  expect(unavailable("worker", " no memory\n  here ")).toEqual({ unavailable: "worker", problem: "no memory here" });
});

it("missing vectors are told from vectors", () => {
  expect(isUnavailable(unavailable("full", "too many"))).toBe(true);
  expect(isUnavailable([])).toBe(false);
});
