import { describe, expect, it } from "vitest";
import { REFERRING_WORD, splitWords } from "../../../src/answer/suggest/suggested-question.ts";

describe("a suggested question", () => {
  it("is split into its words", () => {
    expect(splitWords(" Who  opened\nit? ")).toEqual(["Who", "opened", "it?"]);
  });

  it("is not clear with a word that refers to another sentence", () => {
    expect(REFERRING_WORD.test("who opened it")).toBe(true);
    expect(REFERRING_WORD.test("who opened the bridge")).toBe(false);
  });
});
