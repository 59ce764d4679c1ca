import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";
import { contentBytes } from "../../../../src/search/archive/kept/article-content.ts";
import { createContentCache } from "../../../../src/search/archive/kept/content-cache.ts";

const content = parseArticle({ id: "a", text: "The bridge is open." });
const bytes = contentBytes(content);
const opened = (maxBytes: number) => {
  const read: string[] = [];
  const get = createContentCache((key) => {
    read.push(key);
    return { ...content, text: key };
  }, maxBytes);
  return { get, read };
};

describe("the words that stay in memory", () => {
  it("are those that were looked at last, up to a number of bytes", () => {
    const { get, read } = opened(2 * bytes);
    for (const key of ["a", "b", "a", "c", "a", "b"]) expect(get(key).text).toBe(key);
    expect(read).toEqual(["a", "b", "c", "b"]);
  });

  it("are those of one article, however large it is", () => {
    const { get, read } = opened(1);
    for (const key of ["a", "a", "b", "b"]) get(key);
    expect(read).toEqual(["a", "b"]);
  });
});
