import { describe, expect, it } from "vitest";
import { validateQuotation } from "../../src/quotation/validate-quotation.ts";
import { collection, collectionOf } from "../fakes/article-collection.ts";

describe("a text to check", () => {
  it.each([
    ["", "empty"],
    ["“…”", "empty"],
    ["it is", "too-short"],
    ["a", "too-short"],
    ["to be or not to be", undefined],
    ["bridge", undefined],
    ["7", undefined],
  ])("%j is %s", async (text, fault) => {
    expect(await validateQuotation(collection, text)).toBe(fault);
  });

  it("is read even where there is no article", async () => {
    expect(await validateQuotation(collectionOf(), "bridge")).toBeUndefined();
  });
});
