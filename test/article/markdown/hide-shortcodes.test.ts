import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hideShortcodes } from "../../../src/article/markdown/hide-shortcodes.ts";

describe("what a content system reads", () => {
  it.each([
    "{{< figure src='a.png' >}}",
    "{{% notice note %}}",
    "{% include a.html %}",
    "{{ page.title }}",
    "[caption id='a' width=\"3\"]",
    "[/caption]",
    "[embed]https://a.example/b[/embed]",
    '[su_button url="/a" size=3]',
    "{: .lead}",
    "{#anchor}",
    "![[quay.png]]",
    "^[A note.]",
  ])("is hidden, and nothing beside it: %s", (code) => {
    const { text, spans } = hideShortcodes(`One ${code} two`);
    expect(text).toBe(`One ${"\ue000".repeat(code.length)} two`);
    expect(spans).toEqual([{ start: 4, end: 4 + code.length }]);
  });

  it.each([
    "[sic]",
    "[the mayor]",
    "[Read](a.md)",
    "[a][b]",
    "[1]",
    "{a}",
    "40 % {of} it",
    "[video](/v)",
    "`{{< a >}}`",
  ])("is not what an author wrote: %s", (words) => expect(hideShortcodes(`One ${words} two`).spans).toEqual([]));

  it("leaves its line blank where it is alone, so that paragraphs are parted", () => {
    expect(hideShortcodes("One\n{% ad %}\ntwo").text).toBe("One\n        \ntwo");
  });

  it("keeps the length and the line breaks of any text", () => {
    const piece = fc.constantFrom(
      "{{<",
      ">}}",
      "{%",
      "%}",
      "[",
      "]",
      "/caption",
      "caption",
      ' a="b"',
      "\n",
      "\r\n",
      "x ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join("");
        const { text } = hideShortcodes(source);
        expect(text).toHaveLength(source.length);
        expect(text.replace(/[^\r\n]/g, "x")).toBe(source.replace(/[^\r\n]/g, "x"));
      }),
    );
  });
});
