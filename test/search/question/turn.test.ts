import { describe, expect, it } from "vitest";
import { isOfArticle } from "../../../src/search/question/turn.ts";

describe("a sentence that was shown", () => {
  const article = { id: "mill", version: "2" };

  it("is of the article in the version that was shown", () => {
    expect(isOfArticle({ article: "mill", sentence: 0, version: "2" }, article)).toBe(true);
    expect(isOfArticle({ article: "mill", sentence: 0, version: "1" }, article)).toBe(false);
    expect(isOfArticle({ article: "bridge", sentence: 0, version: "2" }, article)).toBe(false);
  });

  it("is of any version where none was kept", () => {
    expect(isOfArticle({ article: "mill", sentence: 0 }, article)).toBe(true);
  });
});
