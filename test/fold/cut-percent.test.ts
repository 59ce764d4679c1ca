import { describe, expect, it } from "vitest";
import { findCutPercent } from "../../src/fold/cut-percent.ts";
import { checkQuotation } from "../../src/quotation/check-quotation.ts";
import { collectionOf } from "../fakes/article-collection.ts";
import { paragraph, sliceOf } from "../fakes/articles.ts";

const article = paragraph("More than 70 per cent of the (old) mills closed. The rest made 30 percent of the flour.");
const found = (words: string) => findCutPercent(words, article).map((span) => sliceOf(article, span));

describe("words cut within “per cent”", () => {
  it.each([
    ["More than 70 per", ["More than 70 per"]],
    ["“cent  of the (old) mills”", ["cent of the (old) mills"]],
    ["per cent of the (old) mills", ["per cent of the (old) mills"]],
    ["percent of the flour", ["percent of the flour"]],
    ["more than 71 per", []],
    ["per cent of the (old) mill", []],
    // Not cut there: the form decides.
    ["70 per cent of the", []],
    ["the mills closed", []],
    ["30 per", []],
  ])("%j stand as %j", (words, places) => {
    expect(found(words)).toEqual(places);
  });

  it("are verbatim, and with another number not", async () => {
    const verdictOf = async (text: string) => (await checkQuotation(collectionOf(article), text)).verdict;
    expect(await verdictOf("More than 70 per")).toBe("verbatim");
    expect(await verdictOf("cent of the (old) mills closed.")).toBe("verbatim");
    expect(await verdictOf("More than 71 per")).not.toBe("verbatim");
  });

  it("are found where no space is behind them", async () => {
    const thai = paragraph("Some 70 per cent สะพานนำทาง", "th");
    const { verdict } = await checkQuotation(collectionOf(thai), "cent สะพาน");
    expect(verdict).toBe("verbatim");
  });

  it("are none where they are too many to be looked for", () => {
    expect(found(`cent ${"of the mills ".repeat(20_000)}`)).toEqual([]);
  });
});
