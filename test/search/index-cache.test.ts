import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { loadLanguage } from "../../src/language/load-language.ts";
import { indexArticle } from "../../src/search/index/index-article.ts";
import { createIndexCache } from "../../src/search/index-cache.ts";
import { createYielder } from "../../src/yielding.ts";

describe("the cache of indexes", () => {
  it("builds an index once for those who ask at the same time, and again after it was dropped", async () => {
    const language = await loadLanguage("en");
    const article = parseArticle({ id: "a", title: "A", language: "en", text: "One sentence. Another sentence." });
    let built = 0;
    const cache = createIndexCache((id) => {
      if (id !== "a") return undefined;
      built++;
      return indexArticle(article, language, createYielder());
    });
    const [one, two] = await Promise.all([cache.get("a"), cache.get("a")]);
    expect(one).toBe(two);
    expect(await cache.get("a")).toBe(one);
    expect(built).toBe(1);
    cache.drop("a");
    await cache.get("a");
    expect(built).toBe(2);
    expect(await cache.get("b")).toBeUndefined();
  });

  it("does not keep an index that was dropped while it was built", async () => {
    const language = await loadLanguage("en");
    const article = parseArticle({ id: "a", title: "A", language: "en", text: "One sentence." });
    let built = 0;
    const cache = createIndexCache(() => {
      built++;
      return indexArticle(article, language, createYielder());
    });
    const asked = cache.get("a");
    cache.drop("a");
    await asked;
    await cache.get("a");
    expect(built).toBe(2);
  });
});
