import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { loadLanguage } from "../../src/language/load-language.ts";
import { indexArticle } from "../../src/search/index/index-article.ts";
import { indexBytes } from "../../src/search/index/index-bytes.ts";
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

  it("keeps the indexes that were used last, as many as fit into its bytes, and the last one however large it is", async () => {
    const language = await loadLanguage("en");
    const text = Array.from({ length: 40 }, (_, number) => `The harbour was opened ${number} days ago.`).join(" ");
    const article = parseArticle({ id: "a", title: "A", language: "en", text });
    const bytes = indexBytes(await indexArticle(article, language, createYielder()));
    expect(bytes).toBeGreaterThan(text.length);
    const builtIn = async (maxBytes: number, asked: readonly string[]) => {
      const built: string[] = [];
      const cache = createIndexCache((id) => {
        built.push(id);
        return indexArticle(article, language, createYielder());
      }, maxBytes);
      for (const id of asked) await cache.get(id);
      return built;
    };
    expect(await builtIn(2.5 * bytes, ["a", "b", "a", "c", "a", "b"])).toEqual(["a", "b", "c", "b"]);
    expect(await builtIn(bytes / 2, ["a", "a", "b", "b", "a"])).toEqual(["a", "b", "a"]);
  });
});
