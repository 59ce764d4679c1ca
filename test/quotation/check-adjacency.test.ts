import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { sentenceSpans } from "../../src/language/sentences/sentences.ts";
import { checkAdjacency } from "../../src/quotation/check-adjacency.ts";
import { createYielder } from "../../src/yielding.ts";
import { paragraph } from "../fakes/articles.ts";

/** The check of a text whose sentences are in the article word for word. */
const check = (article: Article, text: string) => {
  const sentences = sentenceSpans(text, { start: 0, end: text.length }, "en").map((span) => {
    const words = text.slice(span.start, span.end).replace(/^“|”$/g, "");
    const start = article.text.indexOf(words);
    return { span, places: start < 0 ? [] : [{ article, span: { start, end: start + words.length } }] };
  });
  return checkAdjacency(text, sentences, createYielder());
};
const rain = paragraph("It rained all day. The river rose. Nobody was hurt.");

describe("sentences of a text", () => {
  it("follow each other as in the article", async () => {
    expect(await check(rain, "It rained all day.\nThe river rose.")).toEqual([]);
  });

  it("are apart when one between them is left out, or their order is another", async () => {
    expect(await check(rain, "It rained all day. Nobody was hurt.")).toBeUndefined();
    expect(await check(rain, "The river rose. It rained all day.")).toBeUndefined();
  });

  it("differ by a mark between them that is left out", async () => {
    const spoken = paragraph("It rained all day. “The river rose.” So she said.");
    expect(await check(spoken, "It rained all day. The river rose.")).toMatchObject([{ kind: "words" }]);
  });
});
