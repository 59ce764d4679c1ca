import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSections } from "../../../src/article/markdown/split-sections.ts";

const sectionsOf = (source: string) => [...splitSections(source)].filter((section) => section !== undefined);
const textsOf = (source: string) => sectionsOf(source).map(({ start, end }) => source.slice(start, end));

describe("the sections of a file", () => {
  it.each<[string, readonly string[]]>([
    ["# One\ntwo\n\nthree", ["# One", "two", "three"]],
    ["- a\n- b\n\n  more of b\n\nc", ["- a", "- b\n\n  more of b", "c"]],
    ["1. a\n2. b\n\nIn\n2. May\n\nc", ["1. a", "2. b", "In\n2. May", "c"]],
    ["  - a\n  - b\n    - c\n\nd", ["  - a", "  - b\n    - c", "d"]],
    ["```\na\n\n- b\n\n```\n\nc", ["```\na\n\n- b\n\n```", "c"]],
    ["<!-- a\n\n- b\n\n-->\n\nc", ["<!-- a\n\n- b\n\n-->", "c"]],
    ["<div>\n- a\n</div>\n\nc", ["<div>\n- a\n</div>", "c"]],
    ["| a | b |\n|---|---|\n| c | d |\n\ne", ["| a | b |\n|---|---|\n| c | d |", "e"]],
    ["[a]: /b\n[c]: /d\n\ne", ["[a]: /b", "[c]: /d", "e"]],
    ["> a\nb\n> c\n\nd", ["> a\nb\n> c", "d"]],
  ])("%j", (source, sections) => expect(textsOf(`Top\n\n${source}`)).toEqual(["Top", ...sections]));

  it("are not read as Markdown where that would take long", () => {
    const raw = (source: string) =>
      sectionsOf(`Top\n\n${source}`)
        .slice(1)
        .map(({ isRaw }) => isRaw);
    expect(raw("[a](b) ".repeat(20))).toEqual([false]);
    expect(raw("[".repeat(2_000))).toEqual([true]);
    expect(raw("> ".repeat(200))).toEqual([true]);
    expect(raw(`- ${"word ".repeat(4_000)}`)).toEqual([true]);
  });

  it("are all of the file but blank lines, in order, and short", () => {
    const piece = fc.constantFrom(
      "word ",
      "\n",
      "\n\n",
      "```\n",
      "- ",
      "> ",
      "<!-- ",
      "    ",
      "|",
      "word ".repeat(600),
      "字".repeat(3_000),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const source = pieces.join("");
        let end = 0;
        for (const section of sectionsOf(source)) {
          expect(source.slice(end, section.start).trim()).toBe("");
          expect(section.end).toBeGreaterThan(section.start);
          if (!section.isRaw) expect(section.end - section.start).toBeLessThanOrEqual(13_000);
          end = section.end;
        }
        expect(source.slice(end).trim()).toBe("");
      }),
    );
  });
});
