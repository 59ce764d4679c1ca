import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSpokenQuestion } from "../../../src/search/question/spoken-question.ts";

describe("a question in another language than the article's", () => {
  it.each([
    ["Wie viele Menschen sind krank?", "en", "de", "how many"],
    ["Wann beginnt das nächste Rennen?", "en", "de", "when"],
    ["qui a acheté la maison à la fin ?", "en", "fr", "who"],
    ["متى تعود الطائرات؟", "en", "ar", "when"],
    ["តើអ្នកណាជាមេធាវី?", "en", "km", "who"],
    ["大桥什么时候重新开放？", "fr", "zh", "when"],
    ["How many houses are gone?", "km", "en", "how many"],
    ["Kuka avasi sillan ja miksi?", "ru", "fi", "unknown"],
  ])("is read by its own question words: %s, of an article in %s", (text, own, spoken, type) => {
    expect(readSpokenQuestion(text, own)).toEqual({ spoken, focus: { type, from: -1, to: -1, head: -1 } });
  });

  it.each([
    ["Who sold the bread?", "en", "it is in the article's language"],
    ["Rio de Janeiro", "en", "it is a name alone"],
    ["Wie viele Menschen sind krank?", "und", "the article's language is not known"],
  ])("is not seen in %s of an article in %s: %s", (text, own) => {
    expect(readSpokenQuestion(text, own)).toBeUndefined();
  });

  it("is read whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("en", "km", "zh", "ar", "und"), (text, own) => {
        expect(readSpokenQuestion(text, own)?.spoken).not.toBe(own);
      }),
    );
  });
});
