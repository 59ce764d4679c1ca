import { describe, expect, it } from "vitest";
import { contextOf } from "../../src/answer/context.ts";
import { excerptAt } from "../../src/answer/excerpt.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { encyclopedic, news, paragraph, sentenceWith } from "../fakes/articles.ts";

const contextAt = (article: typeof news, words: string) => {
  const excerpt = excerptAt(article, sentenceWith(article, words), { score: 1 });
  return contextOf(article, excerpt).map(({ text }) => text);
};

describe("what stands around an excerpt", () => {
  it("is its whole paragraph", () => {
    const [own, ...rest] = contextAt(encyclopedic, "Both parents incubate");
    expect(own).toMatch(/^The female lays.*four years old\.$/s);
    expect(rest).toEqual([]);
  });

  it("is the neighbouring paragraphs too where it reaches to the end of its own", () => {
    const parts = contextAt(news, "Councillor Tomas Beck");
    expect(parts[0]).toMatch(/^The report by/);
    expect(parts[1]).toMatch(/^Councillor Tomas Beck.*3 million euros\.$/s);
    const last = contextAt(news, "Unless more cracks");
    expect(last.at(-1)).toMatch(/December 2025\.$/);
  });

  it("is a few sentences on each side where the paragraph is long", () => {
    const long = paragraph(
      Array.from({ length: 60 }, (_, at) => `Sentence number ${at} of a long paragraph stands here.`).join(" "),
    );
    const [own] = contextAt(long, "number 30 of");
    expect(own).toMatch(/^Sentence number 27 .* number 33 of a long paragraph stands here\.$/);
  });

  it("holds the excerpt, in the order of the text, and every part is its slice", () => {
    for (const sentence of news.sentences.keys()) {
      const excerpt = excerptAt(news, sentence, { score: 1 });
      const parts = contextOf(news, excerpt);
      expect(parts.some(({ start, end }) => start <= excerpt.start && excerpt.end <= end)).toBe(true);
      for (const part of parts) expect(part.text).toBe(news.text.slice(part.start, part.end));
      expect(parts.map(({ start }) => start)).toEqual(parts.map(({ start }) => start).toSorted((a, b) => a - b));
    }
  });

  it("marks the excerpt in what stands around it, and nothing in its neighbours", () => {
    for (const sentence of news.sentences.keys()) {
      const excerpt = excerptAt(news, sentence, { score: 1 });
      const how = { score: 1, matches: () => [{ start: excerpt.start, end: excerpt.start + 1 }] };
      const marked = contextOf(news, excerpt, how).flatMap(({ matches }) => matches);
      expect(marked).toEqual([{ start: excerpt.start, end: excerpt.end }]);
    }
  });

  it("is nothing for a place behind the article's end", () => {
    expect(contextOf(parseArticle({ id: "short", text: "One." }), { start: 900, end: 901 })).toEqual([]);
  });
});
