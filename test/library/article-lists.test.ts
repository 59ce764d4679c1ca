import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { articleKeyOf } from "../../src/article/article-key.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { createArticleLists } from "../../src/library/article-lists.ts";

const base = parseArticle({ id: "a", text: "The bridge is open." });
const made = (id: string, url?: string): Article => ({ ...base, id, ...(url !== undefined && { url }) });

describe("the lists of the articles that serve", () => {
  it("have what is there after any changes, in the order of the ids, by key and by page", () => {
    const change = fc.record({
      id: fc.constantFrom("a", "B", "b", "é", "z-9", "𝒜", "\uffee"),
      page: fc.option(fc.constantFrom("https://x.example/1", "https://x.example/2?p=1", "no address"), {
        nil: undefined,
      }),
      isGone: fc.boolean(),
      isLooked: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const lists = createArticleLists();
        const now = new Map<string, Article>();
        for (const { id, page, isGone, isLooked } of changes) {
          const after = isGone ? undefined : made(id, page);
          lists.replace(now.get(id), after);
          if (after === undefined) now.delete(id);
          else now.set(id, after);
          if (isLooked) lists.all();
        }
        const all = [...now.keys()].sort().map((id) => now.get(id));
        expect(lists.all()).toEqual(all);
        expect(lists.all()).toBe(lists.all());
        for (const article of now.values()) expect(lists.withKey(articleKeyOf(article))).toContain(article);
        const ofPage = [...now.values()].filter(({ url }) => url === "https://x.example/2?p=1");
        expect(new Set(lists.linked("http://www.x.example/2/?utm=9#top"))).toEqual(new Set(ofPage));
      }),
    );
  });

  it("are put in order a part at a time, so that thousands of changes never wait for each other", () => {
    const lists = createArticleLists(
      Array.from({ length: 2_500 }, (_, number) => made(`id-${(number * 7919) % 2_500}`)),
    );
    const ids = lists.all().map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(ids.length).toBe(2_500);
  });

  it("have none by another key or address", () => {
    const lists = createArticleLists([made("a", "https://x.example/1")]);
    expect(lists.withKey("0000000")).toEqual([]);
    expect(lists.linked("https://x.example/")).toEqual([]);
    expect(lists.linked("no address")).toEqual([]);
  });
});
