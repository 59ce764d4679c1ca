import { describe, expect, it } from "vitest";
import { scanArticles } from "../../../src/quotation/candidates/scan-articles.ts";
import { findMarked } from "../../../src/quotation/marked/find-marked.ts";
import { createYielder } from "../../../src/yielding.ts";
import { paragraph, sliceOf } from "../../fakes/articles.ts";

const find = (article: string, text: string) => findMarked(text, scanArticles([paragraph(article)]), createYielder());

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
});
