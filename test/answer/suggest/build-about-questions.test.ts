import { describe, expect, it } from "vitest";
import { buildAboutQuestions } from "../../../src/answer/suggest/build-about-questions.ts";
import { questionsOf } from "./sole-sentence.ts";

describe("questions about the names in a sentence", () => {
  it.each([
    ["Judges of the Supreme Court met.", []],
    ["Judges spoke with the Supreme Court.", ["What does the article say about the Supreme Court?"]],
    ["It began with Stalin's Great Purge.", []],
    ["Many wrote to Roman Catholic theologians.", []],
    ["Judges met on Monday Morning.", []],
    ["Judges met.", []],
  ])("of %j are %j", (sentence, questions) => {
    expect(questionsOf(buildAboutQuestions, sentence)).toEqual(questions);
  });
});
