import { describe, expect, it } from "vitest";
import { isQuestionSentence } from "../../src/article/is-question-sentence.ts";
import { parseText } from "./parse-text.ts";

const isQuestion = (text: string, language: string): boolean => isQuestionSentence(parseText(text, { language }), 0);

describe("a sentence of an article", () => {
  it("is a question by its mark, behind quotation marks too", () => {
    expect(isQuestion("“Why did he leave?”", "en")).toBe(true);
    expect(isQuestion("他为什么离开？", "zh")).toBe(true);
    expect(isQuestion("He left.", "en")).toBe(false);
  });

  it("is one by a semicolon in Greek only", () => {
    expect(isQuestion("Γιατί έφυγε;", "el")).toBe(true);
    expect(isQuestion("He left;", "en")).toBe(false);
  });

  it("that is not there is none", () => {
    expect(isQuestionSentence(parseText("Why?", { language: "en" }), 7)).toBe(false);
  });
});
