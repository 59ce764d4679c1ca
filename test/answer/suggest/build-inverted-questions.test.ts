import { describe, expect, it } from "vitest";
import { buildInvertedQuestions } from "../../../src/answer/suggest/build-inverted-questions.ts";
import { questionsOf } from "./sole-sentence.ts";

describe("questions with subject and auxiliary swapped", () => {
  it.each([
    ["The old bridge was opened in 1958.", "When was the old bridge opened?"],
    ["The old bridge is 420 metres long.", "How long is the old bridge?"],
    ["The species was first described by the priest Erik Pontoppidan.", "Who first described the species?"],
    ["The repair will cost 41 million euros.", "How much will the repair cost?"],
    ["The old bridge was closed because cracks had grown.", "Why was the old bridge closed?"],
    ["The union has called for a strike.", "What has the union called for?"],
  ])("of %j have %j", (sentence, question) => {
    expect(questionsOf(buildInvertedQuestions, sentence)).toContain(question);
  });

  it.each(["He was born in 1958.", "It rained.", "“The old bridge,” she said, was old."])(
    "of %j are none",
    (sentence) => {
      expect(questionsOf(buildInvertedQuestions, sentence)).toEqual([]);
    },
  );
});
