import { describe, expect, it } from "vitest";
import { findByName, type NameSearch } from "../../../src/search/naming/find-by-name.ts";
import { createNameIndex } from "../../../src/search/naming/name-index.ts";

const TODAY = "2026-03-13";
const ARTICLES = [
  { id: "opens", title: "New bridge opens over the Larn", date: "2026-03-12", author: "Ruth Hale", source: "Courier" },
  { id: "costs", title: "Bridge costs more than planned", date: "2026-03-05", author: "Tom Osei", source: "Courier" },
  { id: "cracks", title: "Cracks in the old bridge", date: "2024-11-02", author: "Ruth Hale" },
  { id: "bridget", title: "Bridget Moss resigns", date: "2025-01-01" },
  { id: "eveil", title: "L’éveil du fleuve", date: "2026-01-02", language: "fr" },
  { id: "spean", title: "ស្ពានថ្មីនៅខេត្តកំពតបើក", language: "km", date: "2026-03-11" },
  { id: "undated", title: "A bridge without a date" },
];

const open = async () => {
  const names = createNameIndex();
  for (const { language = "en", ...article } of ARTICLES) names.put({ ...article, language });
  await names.settle();
  return (typed: string, more: Partial<NameSearch> = {}) =>
    findByName(names, { typed, today: TODAY, limit: 25, ...more });
};

describe("articles that may be meant by what is typed so far", () => {
  it.each([
    ["bridge", ["costs", "opens", "cracks", "undated", "bridget"], "a title that begins so first, then the newest"],
    ["bri", ["bridget", "costs", "opens", "cracks", "undated"].sort(), "words that are begun"],
    ["ruth bri", ["opens", "cracks"], "author and title together, the newest first"],
    ["courier", ["opens", "costs"], "the source"],
    ["brigde", ["opens", "costs", "cracks", "undated"], "a misspelt word"],
    ["eveil", ["eveil"], "without its marks"],
    ["racks", ["cracks"], "a part of a word that no word begins with"],
    ["yesterday", ["opens"], "a day"],
    ["bridge 2 November 2024", ["cracks"], "a word and a day"],
    ["2026-03-05", ["costs"], "a date"],
    ["hier", ["opens"], "a day in another language"],
    ["2024 bridge", ["cracks"], "a year"],
    ["2", [], "the beginning of a year, which names none"],
    ["march bridge", ["costs", "opens"], "a month"],
    ["ខេត្តកំពត", ["spean"], "a part of a title without spaces"],
    ["zzzz", [], "nothing like any"],
    ["?!", ["opens", "spean", "costs", "eveil", "bridget", "cracks", "undated"], "no word: all, the newest first"],
  ])("%s: %j (%s)", async (typed, expected, why) => {
    const { ids } = (await open())(typed);
    expect(why === "words that are begun" ? [...ids].sort() : ids).toEqual(expected);
  });

  it("have all that is typed, or the most of it, which is told", async () => {
    const find = await open();
    expect(find("old bridge")).toMatchObject({ ids: ["cracks"], isWhole: true });
    expect(find("old bridge moon")).toMatchObject({ ids: ["cracks"], isWhole: false });
    expect(find("brigde").isWhole).toBe(false);
  });

  it("are given page by page, each once", async () => {
    const find = await open();
    const pages = [0, 2, 4, 6].flatMap((offset) => find("", { limit: 2, offset }).ids);
    expect(pages).toEqual(find("").ids);
    expect(find("", { limit: 2 }).total).toBe(ARTICLES.length);
  });

  it("are looked for in no more than a person types", async () => {
    const find = await open();
    expect(find(`bridge ${"x ".repeat(50_000)}`).ids.length).toBeGreaterThan(0);
  });

  it("are those that count, as if there were no others", async () => {
    const find = await open();
    const among = new Set(["costs", "eveil"]);
    expect(find("ruth bridge", { among })).toEqual({ ids: ["costs"], total: 1, isWhole: false });
    expect(find("hale bridge", { among }).ids).toEqual(["costs"]);
    expect(find("", { among })).toMatchObject({ ids: ["costs", "eveil"], total: 2 });
    // The word itself is one of others alone, and is taken for a misspelt one.
    expect(find("bridget", { among })).toMatchObject({ ids: ["costs"], isWhole: false });
  });
});
