import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { loadLanguage } from "../../../src/language/load-language.ts";
import { indexArticle } from "../../../src/search/index/index-article.ts";
import { type Associations, associationTokensOf } from "../../../src/search/rank/associations.ts";
import { createYielder } from "../../../src/yielding.ts";

/** A table that knows these stems, in this order, and nothing of them. */
const tableOf = (...stems: readonly string[]): Associations => ({
  language: "en",
  tokens: new Map(stems.map((stem, token) => [stem, token])),
  spread: new Float32Array(stems.length),
  cues: new Map(),
  starts: new Uint32Array(1),
  columns: new Uint16Array(0),
  weights: new Float32Array(0),
});

describe("the words of an article in a table", () => {
  it("are those of that table, though the article was read in another one before", async () => {
    const article = parseArticle({ id: "one", text: "The mill burned.", language: "en" });
    const index = await indexArticle(article, await loadLanguage("en"), createYielder());
    const mill = index.stemNumbers.get("mill")!;
    expect(associationTokensOf(index, tableOf("mill", "burn"))(mill)).toBe(0);
    expect(associationTokensOf(index, tableOf("burn", "mill"))(mill)).toBe(1);
    expect(associationTokensOf(index, tableOf("burn"))(mill)).toBe(-1);
  });
});
