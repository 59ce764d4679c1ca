import { describe, expect, it } from "vitest";
import { unstemmedWordsOf } from "../../src/language/unstemmed-words.ts";

describe("words of a language that is not loaded", () => {
  it.each([
    ["fr", "Combien d'écoles ?", ["combien", "d", "ecoles"]],
    ["de", "Wie viele waren's?", ["wie", "viele", "waren"]],
    ["zh", "谁", ["谁"]],
    ["en", "", []],
  ])("%s: %s are as they are written, and none is passed over", (code, text, forms) => {
    const words = unstemmedWordsOf(text, code);
    expect(words.map(({ form }) => form)).toEqual(forms);
    expect(words.every(({ form, stem, stop }) => stem === form && !stop)).toBe(true);
  });
});
