import { describe, expect, it } from "vitest";
import { receiptOf } from "../../../src/answer/receipt.ts";
import { decodeReceipt, isWordsReceipt } from "../../../src/answer/receipt-code.ts";
import { findReceivedWords } from "../../../src/quotation/receipts/find-received-words.ts";
import { createYielder } from "../../../src/yielding.ts";
import { paragraph, sliceOf } from "../../fakes/articles.ts";

const find = async (words: string, before: string, now: string) => {
  const start = before.indexOf(words);
  const receipt = decodeReceipt(receiptOf(paragraph(before), { start, end: start + words.length }));
  if (receipt === undefined || !isWordsReceipt(receipt)) throw new Error("no receipt of words");
  const article = paragraph(now);
  const found = await findReceivedWords(article, receipt, createYielder());
  return found && { ...found, span: sliceOf(article, found.span) };
};

describe("the words of a receipt", () => {
  it("are found with the marks that they had", async () => {
    const text = "She left. “We won.” He stayed.";
    expect(await find("“We won.”", text, text)).toEqual({ span: "“We won.”", moved: false, reset: false });
  });

  it("are found where they were, of several places", async () => {
    const text = "We won the cup. They lost. We won the cup.";
    const found = await find("We won the cup.", text, text);
    expect(found).toEqual({ span: "We won the cup.", moved: false, reset: false });
  });

  it("are found among thousands of the same, and others may go on at each of them", async () => {
    const lead = "It is so. ".repeat(1_000);
    const article = paragraph(`${lead}No end of it. ${"It is so. ".repeat(1_000)}`);
    const start = lead.length - "It is so. ".length;
    const receipt = decodeReceipt(receiptOf(article, { start, end: start + "It is so.".length }));
    if (receipt === undefined || !isWordsReceipt(receipt)) throw new Error("no receipt of words");
    let turns = 0;
    const found = await findReceivedWords(article, receipt, () => {
      turns += 1;
      return undefined;
    });
    expect(found).toEqual({ span: { start, end: start + "It is so.".length }, moved: false, reset: false });
    expect(turns).toBeGreaterThanOrEqual(2_000);
  });

  it("are not found within longer words", async () => {
    expect(await find("he rapist left", "Then he rapist left.", "Then the rapist left.")).toBeUndefined();
    expect(await find("it rose by 5", "Then it rose by 5.", "Then it rose by 52.")).toBeUndefined();
  });
});
