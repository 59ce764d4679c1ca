import { describe, expect, it } from "vitest";
import { buildPlainQuestions } from "../../../src/answer/suggest/build-plain-questions.ts";
import { questionsOf } from "./sole-sentence.ts";

const plainQuestionsOf = (sentence: string): readonly string[] =>
  questionsOf((article) => buildPlainQuestions(article, sentence), sentence);

describe("questions in the order of the sentence", () => {
  it.each([
    ["About 12,500 cars cross the bridge each day.", "How many cars cross the bridge each day?"],
    ["The building has 14 floors.", "How many floors does the building have?"],
    ["Anna Bell, the former mayor of Marlow, left.", "Who is Anna Bell?"],
    ["The city council voted to close the old bridge.", "Who voted to close the old bridge?"],
    ["Rosa Lindgren, who runs a bakery on Mill Street, left.", "Who runs a bakery on Mill Street?"],
  ])("of %j have %j", (sentence, question) => {
    expect(plainQuestionsOf(sentence)).toContain(question);
  });

  it.each([
    "He left.",
    "12 of them stayed.",
    "The city council called for a strong and centralized, permanent force.",
    "Rosa Lindgren, who runs a small and friendly, old bakery there, left.",
    "Marlow, the town, is old.",
    "Two thirds of the money came from the fund.",
  ])("of %j are none", (sentence) => {
    expect(plainQuestionsOf(sentence)).toEqual([]);
  });
});
