import { describe, expect, it } from "vitest";
import { findPlaces, foldArticle, foldPieces } from "../../src/fold/fold-article.ts";
import { foldForm } from "../../src/fold/fold-form.ts";
import { createYielder } from "../../src/yielding.ts";
import { news, paragraph } from "../fakes/articles.ts";

const yieldNow = createYielder();
const placesOf = async (article: typeof news, words: string, across = false) =>
  findPlaces(article, await foldArticle(article, yieldNow), foldForm(words), 10, yieldNow, across);

describe("the folded form of an article", () => {
  it("has every sentence that may be quoted, at its own place", async () => {
    for (const { start, end, block } of news.sentences) {
      if (news.blocks[block]?.kind === "boilerplate") continue;
      expect(await placesOf(news, news.text.slice(start, end))).toContainEqual({ start, end });
    }
  });

  it("is the folded pieces of its blocks, with a line break behind each block", async () => {
    const { text } = await foldArticle(news, yieldNow);
    expect([...foldPieces(news)].map(({ folded = "\n" }) => folded).join("")).toBe(text);
  });

  it("has no place within a word or a number", async () => {
    const article = paragraph("The unlawful bridge cost 1,200 crowns.");
    expect(await placesOf(article, "lawful bridge")).toEqual([]);
    expect(await placesOf(article, "200 crowns")).toEqual([]);
    expect(await placesOf(article, "1,200 crowns")).toHaveLength(1);
  });

  it("has words across the end of a block only where they are asked for", async () => {
    const article = paragraph("Bridge closes today\n\nIt will be repaired. It is old.");
    expect(await placesOf(article, "today It will be repaired")).toEqual([]);
    expect(await placesOf(article, "today It will be repaired", true)).toHaveLength(1);
  });
});
