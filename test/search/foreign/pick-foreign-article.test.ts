import { describe, expect, it } from "vitest";
import type { ArticleNearness } from "../../../src/meaning/index.ts";
import { pickForeignArticle } from "../../../src/search/foreign/pick-foreign-article.ts";
import { DAM, FLOOD, indexedArticles, nearness, POOL } from "./articles.ts";

const pick = async (compared: Readonly<Record<string, ArticleNearness>>) => {
  const { entry } = await indexedArticles(POOL, DAM, FLOOD);
  const chosen = [{ entry: entry(DAM), fit: 0.1 }];
  const picked = pickForeignArticle(new Map(Object.entries(compared)), [entry(POOL), entry(FLOOD)], chosen);
  return picked && { id: picked.entry.article.id, share: picked.share };
};

describe("the article in another language that is meant", () => {
  it("is the nearest, the surer the farther the next one is", async () => {
    const clear = await pick({ pool: nearness(4), flood: nearness(-4), dam: nearness(-4) });
    const close = await pick({ pool: nearness(4), flood: nearness(3.9), dam: nearness(-4) });
    expect(clear).toEqual({ id: "pool", share: 1 });
    expect(close?.id).toBe("pool");
    expect(close!.share).toBeLessThan(0.7);
  });

  it("is none where the article that words choose is clearly nearer", async () => {
    expect(await pick({ pool: nearness(4), dam: nearness(5.5) })).toBeUndefined();
  });

  it("may be a little farther than that one, as sentences in one language are near each other", async () => {
    expect((await pick({ pool: nearness(4), dam: nearness(4.5) }))?.id).toBe("pool");
  });

  it("is one that is encoded", async () => {
    expect((await pick({ flood: nearness(1), dam: nearness(-4) }))?.id).toBe("flood");
    expect(await pick({ dam: nearness(-4) })).toBeUndefined();
  });

  it("is none while one that words choose is not encoded", async () => {
    expect(await pick({ pool: nearness(4), flood: nearness(-4) })).toBeUndefined();
  });
});
