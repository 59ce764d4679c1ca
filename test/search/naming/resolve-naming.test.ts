import { describe, expect, it } from "vitest";
import { loadLanguage } from "../../../src/language/index.ts";
import { createNameIndex } from "../../../src/search/naming/name-index.ts";
import { parseNaming } from "../../../src/search/naming/parse-naming.ts";
import { resolveNaming } from "../../../src/search/naming/resolve-naming.ts";

const TODAY = "2026-03-13";
const ARTICLES = [
  { id: "opens", title: "New bridge opens", date: "2026-03-12", author: "Ruth Hale", source: "Courier" },
  { id: "costs", title: "Bridge costs more", date: "2026-03-05", author: "Tom Osei", source: "Courier" },
  { id: "museum", title: "Museum opens", date: "2026-03-12", author: "Ruth Hale", url: "https://n.example/culture/m" },
];

/** The text of the museum's article alone is about herons. */
const resolve = async (question: string, among?: readonly string[]) => {
  const english = await loadLanguage("en");
  const names = createNameIndex();
  for (const article of ARTICLES) names.put({ ...article, language: "en" });
  await names.settle();
  const naming = parseNaming(question, TODAY);
  if (naming === undefined) throw new Error(`names nothing: ${question}`);
  return resolveNaming(naming, {
    names,
    among: among && new Set(among),
    words: (text) => english.words(text),
    aboutWords: async (words, within) =>
      words.some(({ form }) => form === "herons") && within?.has("museum") !== false ? ["museum"] : [],
  });
};

describe("the articles that a naming means", () => {
  it.each([
    ["In the story about the bridge, who paid?", ["opens", "costs"]],
    ["In yesterday's story about the bridge, who paid?", ["opens"]],
    ["In Tom Osei's article, who paid?", ["costs"]],
    ["In the article by Ruth Hale on the bridge, who paid?", ["opens"]],
    ["In the Courier article about costs, who paid?", ["costs"]],
    ["In the culture story, who paid?", ["museum"]],
    ["In the latest bridge article, who paid?", ["opens"]],
    ["In the article from yesterday, who paid?", ["opens", "museum"]],
    ["In the story about the herons, who paid?", ["museum"]],
  ])("%s", async (question, articles) => {
    expect((await resolve(question))?.articles).toEqual(articles);
  });

  it("are none where none has the day, the author or the subject; those that come nearest are told", async () => {
    expect(await resolve("In Sunday's story about the bridge, who paid?")).toEqual({
      absent: { nearest: ["costs", "opens"] },
    });
    expect((await resolve("In the article by Mina Sol on the bridge, who paid?"))?.absent).toBeDefined();
    expect((await resolve("In the story about unicorns, who paid?"))?.absent).toBeDefined();
  });

  it("are unknown where the words may be the question's own", async () => {
    expect(await resolve("Who wrote the story about Peter Rabbit?")).toBeUndefined();
  });

  it("are among those that can be meant at all", async () => {
    expect((await resolve("In the story about the bridge, who paid?", ["costs", "museum"]))?.articles).toEqual([
      "costs",
    ]);
  });
});
