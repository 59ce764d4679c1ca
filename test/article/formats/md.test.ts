import { describe, expect, it } from "vitest";
import { md } from "../../../src/article/formats/md.ts";
import { runSteps } from "../../../src/yielding.ts";

const read = (file: string) => md.read(new TextEncoder().encode(file));

describe("a Markdown file", () => {
  it("says in front matter what the article is, and its text comes behind", async () => {
    expect(await read("---\ntitle: The bridge\n---\n\n# Open\n")).toEqual({
      value: { text: "\n# Open\n", metadata: { value: { title: "The bridge" } } },
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

  it("has headings without their marks", async () => {
    const text = "## Money is found ##\n\nThe council voted seven to two for the new bridge on Tuesday.";
    const [heading] = await runSteps(md.blocks(text, undefined));
    expect(text.slice(heading?.start, heading?.end)).toBe("Money is found");
  });
});
