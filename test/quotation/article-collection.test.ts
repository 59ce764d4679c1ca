import { describe, expect, it } from "vitest";
import { toArticleCollection } from "../../src/quotation/article-collection.ts";
import { collection } from "../fakes/article-collection.ts";
import { interview, news } from "../fakes/articles.ts";

describe("the articles that a quotation is checked against", () => {
  it("are one article, several, or a collection as it is", () => {
    expect(toArticleCollection(news).articles()).toEqual([news]);
    expect(toArticleCollection([news, interview]).get("interview")).toBe(interview);
    expect(toArticleCollection([news]).get("interview")).toBeUndefined();
    expect(toArticleCollection(collection)).toBe(collection);
  });
});
