import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/article/article.ts";
import { type ArticleSource, parseArticle } from "../../../src/article/parse-article.ts";
import { contentKeyOf } from "../../../src/search/archive/content-key.ts";

const source: ArticleSource = { id: "a", language: "en", title: "Bridge", text: "Bridge\n\nIt is open. All may pass." };
const article = parseArticle(source);

describe("the key of an article's content", () => {
  it("is the same whatever the article is called and whenever it is from", () => {
    const other = parseArticle({ ...source, id: "b", url: "https://example.org/b", date: "2020-01-01" });
    expect(contentKeyOf(other)).toBe(contentKeyOf(article));
  });

  it.each<[string, Partial<Article>]>([
    ["text", { version: parseArticle({ ...source, text: "Bridge\n\nIt is shut. All may wait." }).version }],
    ["title", { title: "Bridges" }],
    ["language", { language: "fr" }],
    ["blocks", { blocks: article.blocks.map((block) => ({ ...block, paragraph: 7 })) }],
    ["sentences", { sentences: article.sentences.slice(1) }],
    ["lines that speak of it", { credits: { lines: [{ start: 0, end: 1 }] } }],
    ["file's text", { origin: { text: "# Bridge", pieces: [] } }],
    ["what its page shows besides", { leftOut: [] }],
  ])("is another with another %s", (_, change) => {
    expect(contentKeyOf({ ...article, ...change })).not.toBe(contentKeyOf(article));
  });
});
