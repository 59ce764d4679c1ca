import { describe, expect, it } from "vitest";
import { scanArticles } from "../../src/quotation/candidates/scan-articles.ts";
import { findNearMiss, isShortQuote } from "../../src/quotation/find-near-miss.ts";
import { parseQuote } from "../../src/quotation/parse-quote.ts";
import { createYielder } from "../../src/yielding.ts";
import { paragraph } from "../fakes/articles.ts";

const article = paragraph("The tunnel has 250 workers. It is never certified. Captain Lindqvist retired.");
const nearMissOf = async (text: string) => {
  const found = await findNearMiss(await parseQuote(text, "en"), scanArticles([article]), createYielder());
  return found && article.text.slice(found.span.start, found.span.end);
};

describe("the near miss of a short quote", () => {
  it.each([
    ["350 workers", "250 workers"],
    ["Captain Lindquist", "Captain Lindqvist"],
    ["It is certified", "It is never certified"],
  ])("%j is meant for %j", async (text, words) => {
    expect(await nearMissOf(text)).toBe(words);
  });

  it.each(["350 miners", "Captain Smith", "a red boat"])("%j is meant for nothing", async (text) => {
    expect(await nearMissOf(text)).toBeUndefined();
  });

  it("is only searched for when the quote is short", async () => {
    expect(isShortQuote(await parseQuote("250 workers", "en"))).toBe(true);
    expect(isShortQuote(await parseQuote("The tunnel has 250 tired workers", "en"))).toBe(false);
    expect(isShortQuote(await parseQuote("大桥没有倒塌", "zh"))).toBe(true);
  });
});
