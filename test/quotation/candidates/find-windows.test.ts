import { describe, expect, it } from "vitest";
import { findSourceArticles, findWindows } from "../../../src/quotation/candidates/find-windows.ts";
import { scanArticles } from "../../../src/quotation/candidates/scan-articles.ts";
import { parseQuote } from "../../../src/quotation/parse-quote.ts";
import { createYielder } from "../../../src/yielding.ts";
import { encyclopedic, interview, news } from "../../fakes/articles.ts";

const all = scanArticles([encyclopedic, interview, news]);

describe("the windows of articles that are compared with a quote", () => {
  it("have most of its words, best first", async () => {
    const quote = await parseQuote("The Harbour Bridge was closed by King Harald", "en");
    const windows = await findWindows(quote, all, createYielder());
    expect(windows[0]?.article).toBe(news);
    expect(news.text.slice(windows[0]?.start, windows[0]?.end)).toContain("King Harald");
    const shares = windows.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((one, other) => other - one));
    for (const share of shares) expect(share).toBeLessThanOrEqual(1);
  });

  it("are none when no article has a word of it", async () => {
    expect(await findWindows(await parseQuote("zeppelin", "en"), all, createYielder())).toEqual([]);
    expect(await findWindows(await parseQuote("", "en"), all, createYielder())).toEqual([]);
  });

  it("come from articles that the quote may have been put together from", async () => {
    const quote = await parseQuote("The Harbour Bridge", "en");
    expect(await findSourceArticles(quote, all, createYielder())).toContain(news);
  });
});
