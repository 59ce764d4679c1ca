import { describe, expect, it } from "vitest";
import { parseQuote, stripQuotationMarks } from "../../src/quotation/parse-quote.ts";

describe("a quote", () => {
  it.each([
    ["“The bridge is closed.”", "The bridge is closed."],
    ["« Le pont est fermé. »", "Le pont est fermé."],
    ["“One,” she said. “Two.”", "“One,” she said. “Two.”"],
    ["  plain words ", "plain words"],
  ])("is read without the marks around the whole of it: %j", (text, bare) => {
    expect(stripQuotationMarks(text)).toBe(bare);
  });

  it("is read without marks of code, however many are around it", () => {
    const marks = "`".repeat(200_000);
    expect(stripQuotationMarks(`${marks}plain words${marks}`)).toBe("plain words");
  });

  it("knows function words and marks from content words, by the article's language", async () => {
    const common = async (text: string, language: string) => {
      const { tokens, isCommon } = await parseQuote(text, language);
      return tokens.filter(isCommon).map(({ form }) => form);
    };
    expect(await common("The bridge is old.", "en")).toEqual(["the", "is", "."]);
    expect(await common("Die Brücke ist alt.", "de")).toEqual(["die", "ist", "."]);
  });
});
