import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitFrontMatter } from "../../../src/article/metadata/split-front-matter.ts";

describe("front matter", () => {
  it.each(["\n", "\r\n", "\r"])("is between two lines of three hyphens (%j)", (end) => {
    const file = ["---", "id: a", "---", "Text."].join(end);
    const { value } = splitFrontMatter(file);
    expect(value?.source?.trim()).toBe("id: a");
    expect(value?.textStart).toBe(file.indexOf("Text."));
  });

  it("is not there when the file begins otherwise", () => {
    expect(splitFrontMatter("Text.\n---\n").value).toEqual({ textStart: 0 });
  });

  it("of another program is refused", () => {
    expect(splitFrontMatter("---js\n{}\n---\n").reasons?.[0]).toMatch(/must be YAML/);
  });

  it("never reaches into the text behind it", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), (text) => {
        const file = `---\nid: a\n---\n${text}`;
        expect(file.slice(splitFrontMatter(file).value?.textStart)).toBe(text);
      }),
    );
  });
});
