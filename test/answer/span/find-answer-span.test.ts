import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { findAnswerSpan } from "../../../src/answer/span/find-answer-span.ts";
import { loadLanguage } from "../../../src/language/load-language.ts";
import { createQuestionParser } from "../../../src/search/question/create-question-parser.ts";
import { encyclopedic, interview, news, paragraph, sentenceWith, sliceOf } from "../../fakes/articles.ts";

const marked = (article: typeof news, words: string, question: string): string | undefined => {
  const focus = article.sentences[sentenceWith(article, words)];
  return focus && sliceOf(article, findAnswerSpan(article, focus, createQuestionParser(question), 0.9));
};

describe("the answer span", () => {
  beforeAll(async () => {
    await loadLanguage("en");
  });

  it.each([
    [news, "The Harbour Bridge was opened", "When was the Harbour Bridge opened?", "12 September 1958"],
    [news, "The Harbour Bridge was opened", "Who opened the Harbour Bridge?", "King Harald"],
    [news, "It is 420 metres long", "How long is the Harbour Bridge?", "420 metres"],
    [news, "According to the harbour", "How many cars cross the bridge each day?", "about 12,500"],
    [news, "The repair is expected", "How much is the repair expected to cost?", "41 million euros"],
    [news, "The report by the engineering firm", "Which firm wrote the report?", "Lindqvist & Partners"],
    [encyclopedic, "The species was first", "Who first described the species?", "Erik Pontoppidan"],
    [encyclopedic, "The species was first", "In what year was the species described?", "1763"],
    [encyclopedic, "Both parents incubate", "How many days do the parents incubate the eggs?", "22 to 27"],
    [interview, "Mireille Okafor was born", "Where was Mireille Okafor born?", "Enugu"],
    [interview, "Mireille Okafor was born", "When was Mireille Okafor born?", "1974"],
  ])(
    "%# is, or is part of, or holds the words that answer, where any are marked",
    (article, words, question, expected) => {
      const found = marked(article, words, question);
      if (found !== undefined) expect(found.includes(expected) || expected.includes(found)).toBe(true);
    },
  );

  it("marks the plain answers to when, who, where and how many", () => {
    expect(marked(news, "The Harbour Bridge was opened", "When was the Harbour Bridge opened?")).toBe(
      "12 September 1958",
    );
    expect(marked(interview, "Mireille Okafor was born", "Where was Mireille Okafor born?")).toBe("Enugu");
    expect(marked(interview, "Mireille Okafor was born", "When was Mireille Okafor born?")).toBe("1974");
    expect(marked(encyclopedic, "The species was first", "In what year was the species described?")).toBe("1763");
  });

  it("keeps the hedge with a number", () => {
    const article = paragraph("The museum was closed for almost five years after the fire.");
    expect([undefined, "almost five years"]).toContain(marked(article, "museum", "How long was the museum closed?"));
    const cars = marked(news, "According to the harbour", "How many cars cross the bridge each day?");
    expect([undefined, "about 12,500"]).toContain(cars);
  });

  it.each([
    ["why", "Why was the Harbour Bridge opened?"],
    ["how", "How was the Harbour Bridge opened?"],
    ["no question word", "Harbour Bridge opened"],
    ["yes or no", "Was it King Harald who opened the Harbour Bridge?"],
    ["a word alone", "bridge"],
    ["nothing", ""],
  ])("marks nothing for %s: the sentence is the answer", (_, question) => {
    expect(marked(news, "The Harbour Bridge was opened", question)).toBeUndefined();
  });

  it("marks nothing in a language whose questions are not understood", () => {
    const article = paragraph("Le pont a été ouvert le 12 septembre 1958.", "fr");
    expect(marked(article, "Le pont", "Quand le pont a-t-il été ouvert ?")).toBeUndefined();
  });

  it("lies within the sentence, on whole characters, whatever is asked of whatever text", () => {
    const word = fc.constantFrom(
      "Who",
      "When",
      "the",
      "1990",
      "12",
      "Anna",
      "opened",
      "of",
      ",",
      "“",
      "\ud83d\ude00",
      "é",
      "e\u0301",
      "\ud800",
      "%",
      "(",
    );
    const words = fc.array(word, { maxLength: 25 }).map((all) => all.join(" "));
    fc.assert(
      fc.property(words, words, (text, question) => {
        const article = paragraph(text);
        for (const focus of article.sentences) {
          const span = findAnswerSpan(article, focus, createQuestionParser(question), 0.9);
          if (span === undefined) continue;
          expect(span.start).toBeGreaterThanOrEqual(focus.start);
          expect(span.end).toBeLessThanOrEqual(focus.end);
          expect(span.end).toBeGreaterThan(span.start);
        }
      }),
      { numRuns: 150 },
    );
  });
});
