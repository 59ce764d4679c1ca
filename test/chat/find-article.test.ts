import { describe, expect, it } from "vitest";
import { findArticle } from "../../src/chat/find-article.ts";
import { createTestLibrary } from "./test-library.ts";

const TODAY = "2026-03-13";
const library = createTestLibrary(
  ...[
    ["mill", "The Mill by the River"],
    ["mill-fire", "Fire at the Mill"],
    ["élection-2022", "Les élections de 2022"],
    ["all", "All of Us"],
  ].map(([id = "", title = ""]) => ({ id, title, language: "en", text: `${title}\n\nNothing more is said.\n` })),
);

describe("the words by which a person names an article", () => {
  const named = async (said: string) => {
    const meant = await findArticle(said, (await library).library, TODAY);
    if (meant.kind === "one") return meant.article.id;
    return { [meant.kind]: (meant.kind === "several" ? meant.articles : meant.near).map(({ id }) => id) };
  };

  const cases: [string, unknown, string][] = [
    ["mill", "mill", "the id itself, though another begins with it"],
    ["MILL-FIRE", "mill-fire", "the id in another case"],
    ["fire at the mill", "mill-fire", "the title in another case"],
    ["river", "mill", "a word that only one title has"],
    ["elections", "élection-2022", "without its accents"],
    ["the mill", { several: ["mill", "mill-fire"] }, "words of two titles"],
    ["mil-fire", "mill-fire", "an id whose words are only begun"],
    ["rivr", { none: ["mill"] }, "a misspelt word"],
    ["river fire", { none: ["mill", "mill-fire"] }, "words that no title has together"],
    ["mill on the moon", { none: ["mill", "mill-fire"] }, "words that no title has"],
    ["bread", { none: [] }, "nothing like any"],
    ["", { none: [] }, "nothing"],
    ["...", { none: [] }, "no words"],
    ["__proto__", { none: [] }, "a name of the language's"],
  ];
  it.each(cases)("%j names %j: %s", async (said, expected) => {
    expect(await named(said)).toEqual(expected);
  });
});
