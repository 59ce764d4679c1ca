import { describe, expect, it } from "vitest";
import { buildSpeechQuestions } from "../../../src/answer/suggest/build-speech-questions.ts";
import { questionsOf } from "./sole-sentence.ts";

describe("questions about what a speaker said", () => {
  it.each([
    ["The minister said that the decision was made in haste.", ["What did the minister say about the decision?"]],
    ["“We cannot repair the roof in a year,” said the minister.", ["What did the minister say about the roof?"]],
    ["“We cannot repair the roof in a year,” she said.", []],
    ["The roof is old.", []],
    ["“We cannot go on like this,” said the engineer, Ana Ruiz.", ["What did Ana Ruiz say?"]],
    ["But Ana Ruiz said the work would go on.", ["What did Ana Ruiz say?"]],
    ["“We cannot go on like this,” said the governor of Marlow Ana Ruiz.", []],
    ["“We cannot go on like this,” said the chief of the Anglo–Saxon Society Ana Ruiz.", []],
  ])("of %j are %j", (sentence, questions) => {
    expect(questionsOf(buildSpeechQuestions, sentence, "Later they met Ana Ruiz and Marlow.")).toEqual(questions);
  });
});
