import { describe, expect, it } from "vitest";
import { createBoundedMap } from "../../adapters/program/bounded-map.ts";

describe("a bounded map", () => {
  it("forgets what was set longest ago when it is full", () => {
    const map = createBoundedMap<string, number>(2);
    map.set("a", 1);
    map.set("b", 2);
    map.set("a", 3);
    map.set("c", 4);
    expect([map.get("a"), map.get("b"), map.get("c")]).toEqual([3, undefined, 4]);
  });
});
