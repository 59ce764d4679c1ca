import { describe, expect, it } from "vitest";
import { FUNCTION_WORD_LANGUAGES, functionWordsOf } from "../../../src/language/words/function-words.ts";

describe("the function words of a language", () => {
  it("are known of some", () => {
    expect(FUNCTION_WORD_LANGUAGES).toContain("pl");
    expect(functionWordsOf("en").has("the")).toBe(true);
    expect(functionWordsOf("en")).toBe(functionWordsOf("en"));
    expect(functionWordsOf("xx").size).toBe(0);
  });
});
