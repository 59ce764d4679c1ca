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

  it.each([
    ["The most common cause is an infection of the lungs.", "It is rare."],
    ["A notable exception is the bridge of Marlow.", "It is old."],
    ["The third phase is a time of growth.", "It is long."],
    ["Currently Anna Bell is the mayor of Marlow.", "They say Anna Bell is kind."],
    ["Following is a list of bridges.", "They are old."],
    ["A framework was developed in 1983.", "They say a framework is old."],
    ["The medieval city is a place of towers.", "It is old."],
    ["Orlov was written by the composer Ivan Petrov.", "In 1830 the composer Orlov moved to Marlow. There Orlov died."],
  ])("of %j are none: what it is about, only another sentence can say", (sentence, more) => {
    expect(questionsOf(buildInvertedQuestions, sentence, more)).toEqual([]);
  });

  it.each([
    ["Two people slipped and at least 340 were moved from their homes early on Monday.", "They say two people left."],
    ["The old ferry was lost tragically back in 2003.", "They say the old ferry was late."],
    ["The old house was used several times in 1980.", "They say the old house is red."],
    ["Marlow was hit by Tropical Storm Ada.", "They say Marlow is a town in Marlow."],
  ])("of %j are none that nobody would ask", (sentence, more) => {
    expect(questionsOf(buildInvertedQuestions, sentence, more)).toEqual([]);
  });

  it.each([
    ["An aircraft carrier is a ship with a deck for planes.", "", "What is an aircraft carrier?"],
    ["The Orlov Concerto was written by the composer Ivan Petrov.", "It was new.", "Who wrote the Orlov Concerto?"],
    ["Orlov was influenced by the composer Ivan Petrov.", "Then Orlov died.", "Who influenced Orlov?"],
  ])("of %j have one that stands by itself", (sentence, more, question) => {
    expect(questionsOf(buildInvertedQuestions, sentence, more)).toContain(question);
  });
});
