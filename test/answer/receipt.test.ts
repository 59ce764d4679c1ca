import { describe, expect, it } from "vitest";
import { excerptAt } from "../../src/answer/excerpt.ts";
import { hashWords, keyStartOf, receiptKeyOf, receiptOf } from "../../src/answer/receipt.ts";
import { articleKeyOf } from "../../src/article/article-key.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { news, sentenceWith } from "../fakes/articles.ts";

const bridge = excerptAt(news, sentenceWith(news, "It is 420 metres long"), { score: 1 });

describe("a receipt", () => {
  it("is a short code that can be copied", () => {
    expect(bridge.receipt).toMatch(/^PQW(?:-[0-9A-HJKMNP-TV-Z]{2,6})+$/);
    expect(bridge.receipt.length).toBeLessThanOrEqual(40);
  });

  it("does not depend on the article's version", () => {
    const later = parseArticle({ id: news.id, text: `${news.text} `, language: news.language });
    expect(receiptOf(later, { start: bridge.start, end: bridge.end })).toBe(bridge.receipt);
  });

  it("tells the first digits of its article's key", () => {
    for (let number = 0; number < 200; number += 1) {
      const article = { ...news, id: `article-${number}` };
      expect(articleKeyOf(article).startsWith(keyStartOf(receiptKeyOf(article)))).toBe(true);
      expect(keyStartOf(receiptKeyOf(article)).length).toBe(7);
    }
  });

  it("has 30 bits of the article and 40 of the words", () => {
    expect(receiptKeyOf(news)).toBeLessThan(2 ** 30);
    expect(hashWords("bridge")).toBeLessThan(2n ** 40n);
    expect(hashWords("\ud800")).not.toBe(hashWords("\udbff"));
  });
});
