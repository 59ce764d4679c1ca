import { describe, expect, it } from "vitest";
import { toWordSet } from "../../../src/language/words/word-set.ts";

describe("a set of words", () => {
  it("is made of a list with spaces, of none when there is none", () => {
    expect([...toWordSet("not  never")]).toEqual(["not", "never"]);
    expect(toWordSet().size).toBe(0);
  });
});
