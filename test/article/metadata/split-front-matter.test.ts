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

  it.each([
    ["\n\n---\ntitle: a\n---\nText.", "yaml"],
    ['+++\ntitle = "a"\n+++\nText.', "toml"],
    ['\r\n+++\r\ntitle = "a"\r\n+++\r\nText.', "toml"],
    ['{\n  "title": "a",\n  "author": { "name": "b" }\n}\nText.', "json"],
    ['{"title": "a"}\nText.', "json"],
  ])("is found as other programs write it: %j", (file, syntax) => {
    for (const isMarkdown of [true, false]) {
      const { value } = splitFrontMatter(file, isMarkdown);
      expect(value?.syntax).toBe(syntax);
      expect(file.slice(value?.textStart)).toBe("Text.");
    }
  });

  it.each(["+++\ntitle = 1\nText.", '{\n  "title": "a",\nText.'])("that does not end is refused: %j", (file) => {
    for (const isMarkdown of [true, false])
      expect(splitFrontMatter(file, isMarkdown).reasons?.[0]).toMatch(/does not end/);
  });

  it("may stand below many blank lines, and so may what has none", () => {
    for (const blank of ["\r\n", "\n", "\r", " \t\r\n", "#\r\n"]) {
      // Of "\r\n" there are two ways to read a break: of these, more than a lifetime has seconds.
      const above = blank.startsWith("#") ? `---\r\n${blank.repeat(1_000)}` : blank.repeat(1_000);
      expect(splitFrontMatter(`${above}A line of prose.\n`, false).value).toEqual({ textStart: 0 });
    }
    for (const blank of ["\r\n", "\n", "\r", " \t\r\n"]) {
      const file = `${blank.repeat(1_000)}---\nid \t : a\n---\nText.`;
      for (const isMarkdown of [true, false])
        expect(file.slice(splitFrontMatter(file, isMarkdown).value?.textStart)).toBe("Text.");
    }
    const wide = `---\nid${" ".repeat(10_000)}x\n`;
    expect(splitFrontMatter(wide, false).value).toEqual({ textStart: 0 });
  });

  it.each(["---\nAfter the storm\n---\nText.", "{curly} words\n", "\n\n---\nA line of prose.\n"])(
    "is not what a plain text begins with: %j",
    (file) => expect(splitFrontMatter(file, false).value).toEqual({ textStart: 0 }),
  );
});
