import { beforeAll, describe, expect, it } from "vitest";
import { excerptAt, excerptOf, excerptSpan } from "../../src/answer/excerpt.ts";
import { loadLanguage } from "../../src/language/load-language.ts";
import { createQuestionParser } from "../../src/search/question/create-question-parser.ts";
import { news, sentenceWith, sliceOf } from "../fakes/articles.ts";

describe("an excerpt", () => {
  beforeAll(async () => {
    await loadLanguage("en");
  });

  it("has the words of its span, with all that a reader may check them by", () => {
    const span = news.sentences[sentenceWith(news, "The Harbour Bridge was opened")]!;
    const excerpt = excerptOf(news, { start: span.start, end: span.end });
    expect(excerpt.text).toBe(sliceOf(news, span));
    expect(excerpt).toMatchObject({
      article: "news",
      version: news.version,
      block: "body",
      score: 1,
      voice: "reporter",
    });
    expect(excerpt.link).toContain(":~:text=");
    expect(excerpt.receipt).toMatch(/^PQW-/);
  });

  it("brings the sentences that its own needs, and keeps that as the focus", () => {
    const sentence = sentenceWith(news, "It is 420 metres long");
    const excerpt = excerptAt(news, sentence, { score: 0.5 });
    expect(excerpt).toMatchObject(excerptSpan(news, sentence));
    expect(excerpt.text).toContain("The Harbour Bridge was opened");
    expect(sliceOf(news, excerpt.focus)).toMatch(/^It is 420 metres long/);
  });

  it("marks the answer when there is a question, and a score within 0..1", () => {
    const sentence = sentenceWith(news, "The Harbour Bridge was opened");
    const excerpt = excerptAt(news, sentence, {
      score: 7,
      parseIn: createQuestionParser("When was the Harbour Bridge opened?"),
    });
    expect(sliceOf(news, excerpt.answer)).toBe("12 September 1958");
    expect(excerpt.score).toBe(1);
  });
});
