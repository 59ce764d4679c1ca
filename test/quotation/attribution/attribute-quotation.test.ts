import { describe, expect, it } from "vitest";
import { attributeQuotation } from "../../../src/quotation/attribution/attribute-quotation.ts";
import { checkQuotation } from "../../../src/quotation/check-quotation.ts";
import { collectionOf } from "../../fakes/article-collection.ts";
import { paragraph } from "../../fakes/articles.ts";

const ARTICLE = paragraph(
  "“Nobody will ever come here,” said Ada Oak. It rained.\n\n“Nobody will ever come here,” said Tom Hill.\n\n“We will wait for the spring,” said Ada Oak.",
);
const collection = collectionOf(ARTICLE);
const attributed = async (quote: string, saidBy: string) =>
  attributeQuotation(await checkQuotation(collection, quote), saidBy, (id) => collection.get(id))?.attribution;

describe("words that stand in several places", () => {
  it.each([
    ["Nobody will ever come here", "Ada Oak", "same"],
    ["Nobody will ever come here", "Tom Hill", "same"],
    ["Nobody will ever come here", "Jo Lind", "other"],
    ["We will wait for the spring", "Tom Hill", "other"],
    ["The moon is a cold and silent stone", "Tom Hill", undefined],
  ])("%j are %s's: %s", async (quote, saidBy, expected) => {
    expect(await attributed(quote, saidBy)).toBe(expected);
  });
});
