import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { filterArticlesByName, findArticle } from "../../src/chat/find-article.ts";

const article = (id: string, title: string): Article => ({
  id,
  title,
  language: "en",
  version: "0",
  text: "",
  blocks: [],
  credits: { lines: [] },
  sentences: [],
});
const library = [
  article("mill", "The Mill by the River"),
  article("mill-fire", "Fire at the Mill"),
  article("élection-2022", "Les élections de 2022"),
  article("all", "All of Us"),
];

describe("the words by which a person names an article", () => {
  const named = (said: string) => {
    const meant = findArticle(said, library);
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
    ["mil-fire", { none: ["mill-fire", "mill"] }, "nearly an id"],
    ["bread", { none: [] }, "nothing like any"],
    ["", { none: [] }, "nothing"],
    ["...", { none: [] }, "no words"],
    ["__proto__", { none: [] }, "a name of the language's"],
  ];
  it.each(cases)("%j names %j: %s", (said, expected) => {
    expect(named(said)).toEqual(expected);
  });

  it("those that begin so come before those that contain it", () => {
    expect(filterArticlesByName("fire", library).map(({ id }) => id)).toEqual(["mill-fire"]);
    expect(filterArticlesByName("all", library).map(({ id }) => id)).toEqual(["all"]);
    expect(filterArticlesByName("mill", library).map(({ id }) => id)).toEqual(["mill", "mill-fire"]);
    expect(filterArticlesByName("", library)).toHaveLength(4);
  });
});
