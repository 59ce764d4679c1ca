import { describe, expect, it } from "vitest";
import { md } from "../../../src/article/formats/md.ts";

const read = (file: string) => md.read(new TextEncoder().encode(file));

describe("a Markdown file", () => {
  it("says in front matter what the article is, and its text comes behind", async () => {
    expect((await read("---\ntitle: The bridge\n---\n\n# It *opens*\n")).value).toEqual({
      text: "It opens",
      metadata: { value: { title: "The bridge" } },
      marked: [{ mark: "headline", level: 1, start: 0, end: 8 }],
      origin: {
        text: "\n# It *opens*\n",
        pieces: [
          { start: 0, end: 3, from: 3, to: 6 },
          { start: 3, end: 8, from: 7, to: 12 },
        ],
      },
    });
  });

  it("is read although its front matter is bad, so that all faults are known at once", async () => {
    const { value } = await read("---\nid: a/b\n---\nText.");
    expect(value?.text).toBe("Text.");
    expect(value?.metadata.reasons).toEqual(["front matter: id: may not be a path"]);
  });

  it("is refused when its front matter does not end", async () => {
    expect((await read("---\ntitle: a\n")).reasons?.[0]).toMatch(/^front matter does not end/);
  });

  it("has the same version whenever it is read", async () => {
    const file = "# The quay\n\nIt *opens* in May[^1].\n\n[^1]: Perhaps.\n";
    const versions = await Promise.all([1, 2].map(async () => (await read(file)).value?.text));
    expect(new Set(versions)).toEqual(new Set(["The quay\n\nIt opens in May[1].\n\n[1] Perhaps."]));
  });
});
