import { describe, expect, it } from "vitest";
import { ARTICLE_EXTENSIONS, formatOf } from "../../../src/article/formats/formats.ts";
import { md } from "../../../src/article/formats/md.ts";
import { txt } from "../../../src/article/formats/txt.ts";

describe("the format of a file", () => {
  it("is known by its ending, in any case", () => {
    expect(["a.txt", "folder/B.TXT", "a.b.md", "C.Md"].map(formatOf)).toEqual([txt, txt, md, md]);
  });

  it("is none for other files", () => {
    expect(["a.json", "txt", ".md", "a.txt.bak", ""].map(formatOf)).toEqual(Array(5).fill(undefined));
  });

  it("has endings of its own", () => {
    expect(new Set(ARTICLE_EXTENSIONS).size).toBe(ARTICLE_EXTENSIONS.length);
    for (const extension of ARTICLE_EXTENSIONS) expect(extension).toMatch(/^\.[a-z0-9]+$/);
  });
});
