import { describe, expect, it } from "vitest";
import { toWordSet } from "../../../src/language/words/word-set.ts";

describe("a set of words", () => {
  it("has each word of a list once, and none of an empty one", () => {
    expect([...toWordSet("one two  one")]).toEqual(["one", "two"]);
    expect(toWordSet("").size).toBe(0);
    expect(toWordSet().size).toBe(0);
  });
});
