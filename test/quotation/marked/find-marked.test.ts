import { describe, expect, it } from "vitest";
import { scanArticles } from "../../../src/quotation/candidates/scan-articles.ts";
import { findMarked } from "../../../src/quotation/marked/find-marked.ts";
import { createYielder } from "../../../src/yielding.ts";
import { paragraph, sliceOf } from "../../fakes/articles.ts";

const COMMON = new Set(["the", "of", "in", "by"]);
const find = (article: string, text: string) =>
  findMarked({ text, isCommon: ({ form }) => COMMON.has(form) }, scanArticles([paragraph(article)]), createYielder());

describe("the place of a quote with marked changes", () => {
  it("leaves the least out", async () => {
    const found = await find(
      "The old mill closed. The old mill by the river closed in May.",
      "The old mill … closed in May",
    );
    expect(found?.gaps.map(({ article }) => sliceOf(found.article, article))).toEqual([" by the river "]);
  });

  it("has what stands under a bracket at either end", async () => {
    const found = await find("On Monday, the old mayor closed the road to the mill.", "[She] closed the road to [it]");
    expect(found?.gaps.map(({ article }) => sliceOf(found.article, article))).toEqual([" the old mayor ", " the mill"]);
  });

  it("is none for words that are too few, too far apart or in another order", async () => {
    expect(await find("The old mill closed in May.", "old … May")).toBeUndefined();
    expect(await find("The old mill closed. ".repeat(200), "closed the [old] mill")).toBeUndefined();
    expect(await find("The old mill closed in May.", "closed in May … The old mill")).toBeUndefined();
  });

  it("is none for function words and letters that stand alone between the marks, as every article has them", async () => {
    const article = "The head of a school by the river told the council of it in May.";
    expect(await find(article, "the … of … a … by … in")).toBeUndefined();
    expect((await find(article, "the … of … school … in"))?.gaps).toHaveLength(3);
    expect(await find(article, "head of … the … in")).toBeDefined();
  });

  it("is none for a quotation with more marks than a sentence has, and soon found in a long text of the same words", async () => {
    const article = "to be ".repeat(5_000);
    expect(await find(article, "to be … ".repeat(100))).toBeUndefined();
    expect((await find(article, `${"to be … ".repeat(20)}to be`))?.pieces).toHaveLength(21);
  });
});
