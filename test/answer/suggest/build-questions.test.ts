import { describe, expect, it } from "vitest";
import { buildQuestions } from "../../../src/answer/suggest/build-questions.ts";
import { questionsOf } from "./sole-sentence.ts";

describe("the questions of one sentence", () => {
  it("are those of every kind that it clearly answers", () => {
    expect(questionsOf(buildQuestions, "The old bridge was opened in 1958.")).toEqual([
      "When was the old bridge opened?",
    ]);
  });

  it("ask for what a person says only as what they said", () => {
    const questions = questionsOf(buildQuestions, "“The roof was opened in the storm of 1958,” said the minister.");
    for (const question of questions) expect(question).toMatch(/^What did the minister say about /);
  });
});
