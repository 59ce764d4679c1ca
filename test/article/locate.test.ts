import { describe, expect, it } from "vitest";
import { blockAt, quotableBlockOf, sentenceAt, sentencesIn } from "../../src/article/locate.ts";
import { parseText } from "./parse-text.ts";

const text =
  "Council votes for the bridge\n\nPORT AMBER--The council voted on Tuesday for the new bridge. Work begins in May, and ends in a year.";
const article = parseText(text, { language: "en" });
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe("an offset of an article", () => {
  it("lies in a block, or between two", () => {
    expect(blockAt(article, 3)?.kind).toBe("headline");
    expect(blockAt(article, at("PORT").start)?.kind).toBe("dateline");
    expect(blockAt(article, text.indexOf("\n"))).toBeUndefined();
  });

  it("lies in a sentence, or before the next", () => {
    expect(sentenceAt(article, at("Work").start)).toBe(2);
    expect(sentenceAt(article, text.length)).toBe(article.sentences.length);
  });
});

describe("a span of an article", () => {
  it("may be quoted when it lies in one block, its dateline included", () => {
    expect(quotableBlockOf(article, at("voted on Tuesday"))?.kind).toBe("body");
    expect(quotableBlockOf(article, at("PORT AMBER--The council"))?.kind).toBe("body");
    expect(quotableBlockOf(article, at("PORT AMBER"))).toBeUndefined();
    expect(quotableBlockOf(article, { start: 0, end: text.length })).toBeUndefined();
  });

  it("touches sentences", () => {
    expect(sentencesIn(article, at("bridge. Work")).length).toBe(2);
  });
});
