import { describe, expect, it } from "vitest";
import { articleKeyOf } from "../../src/article/article-key.ts";

describe("an article's key", () => {
  it("is as long for every id, and depends on nothing else", () => {
    const keys = ["a", "a-very-long-id-of-an-article", "ភ្នំពេញ"].map((id) => articleKeyOf({ id }));
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{12}$/);
    expect(articleKeyOf({ id: "a" })).toBe(keys[0]);
  });
});
