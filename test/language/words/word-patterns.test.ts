import { describe, expect, it } from "vitest";
import { writtenWordsOf } from "../../../src/language/words/word-patterns.ts";

describe("the words of a text", () => {
  it("are as they are written, with their apostrophes", () => {
    expect(writtenWordsOf("He didn’t pay 5 euros.")).toEqual(["He", "didn’t", "pay", "5", "euros"]);
    expect(writtenWordsOf("…")).toEqual([]);
  });
});
