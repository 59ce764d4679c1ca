import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../../src/article/markdown/render-markdown.ts";
import { originSpanOf, shownSpanOf } from "../../../src/article/origin.ts";
import { isGraphemeBreak } from "../../../src/language/index.ts";
import { parseMarkdown } from "../parse-text.ts";
import { marksOf, render, textOf } from "./shown.ts";

describe("blocks in Markdown are what their marks say", () => {
  it.each<[string, readonly (readonly [string, string])[]]>([
    [
      "# The *quay* #\n\nIt opens.\n\nMoney\n-----\nIt is found.\n### And more\nOf it.",
      [
        ["headline 1", "The quay"],
        ["line", "It opens."],
        ["heading 2", "Money"],
        ["line", "It is found."],
        ["heading 3", "And more"],
        ["line", "Of it."],
      ],
    ],
    [
      "She promised:\n- One\n  more\n- **Two**:\n  1. Two a\n  2. Two b\n\n     And so on\n* Three\n\nEnd.",
      [
        ["line", "She promised:"],
        ["list 1", "One more"],
        ["list 1", "Two:"],
        ["list 2", "Two a"],
        ["list 2", "Two b"],
        ["list 2", "And so on"],
        ["list 1", "Three"],
        ["line", "End."],
      ],
    ],
    [
      "- [ ] Buy nets\n- [x] Sell the *boat*",
      [
        ["list 1", "Buy nets"],
        ["list 1", "Sell the boat"],
      ],
    ],
    [
      "> We **waited**\nten years.\n>\n> > Who?\n\nShe left.",
      [
        ["quotation", "We waited ten years."],
        ["quotation", "Who?"],
        ["line", "She left."],
      ],
    ],
    [
      "Port | Ships | Tonnes\n:-- | --: | ---\n**Larn** | 412 | `a \\| b`\nOsby | 88\nHale | | 7<br>8\n\nEnd.",
      [
        ["table", "Port\tShips\tTonnes\nLarn\t412\ta | b\nOsby\t88\nHale\t\t7 8"],
        ["line", "End."],
      ],
    ],
    [
      "```js\nlet a = *b*;\n\n# c\n```\n\n    indented\n",
      [
        ["code", "let a = *b*;\n# c"],
        ["code", "indented"],
      ],
    ],
    [
      "![The quay](q.jpg)\n*The quay in May*\n\n![](x.png)\n\n_By night_\n\n*Now* it is day.",
      [
        ["caption", "The quay in May"],
        ["caption", "By night"],
        ["line", "Now it is day."],
      ],
    ],
    [
      "Forty[^b] of 50[^a].\n\n[^a]: *Ships*.\n[^b]: In May,\n    she said.\n\n    Twice.",
      [
        ["line", "Forty[1] of 50[2]."],
        ["note", "[2] Ships."],
        ["note", "[1] In May, she said."],
        ["note", "Twice."],
      ],
    ],
    [
      "One.\n\n---\n\n***\n\nTwo.",
      [
        ["line", "One."],
        ["line", "Two."],
      ],
    ],
  ])("%j", (source, marks) => expect(marksOf(source)).toEqual(marks));

  it("keeps lines that an editor ended as paragraphs apart, although Markdown joins them", () => {
    const long = `${"The council voted for the plan of the mayor on Monday. ".repeat(4)}It is so.`;
    expect(marksOf(`${long}\n${long}\n${long}`)).toHaveLength(3);
    const { blocks, text } = parseMarkdown(`The quay opens\nBy Ruth Hale\nMarch 4, 2024\n\n${long}\n\n${long}`);
    expect(blocks.slice(0, 2).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ["headline", "The quay opens"],
      ["standfirst", "By Ruth Hale"],
    ]);
  });
});

const words = fc.constantFrom("quay", "Mole", "é", "港口", "ท่า", "e\u0301", "👩‍👧", "мол", "ميناء", "ក្រុង", "a\u200bb");
const marks = fc.constantFrom(
  ..."* ** _ ` ~~ [ ] ( ) ![ ]( > # - + 1. | \\ & &amp; &#769; < </b> <br> <sup> <!-- --> {{< >}} [^1] [^1]: [a]: : ``` --- === \ue000".split(
    " ",
  ),
  "\n",
  "\n\n",
  "  \n",
  "\r\n",
  "    ",
  "\t",
  " ",
  "\n- ",
  "\n> ",
  "\n|a|b|\n|-|-|\n|",
  "\u2028",
  "\ufeff",
  "\ud800",
);
const markdown = fc.array(fc.oneof(words, marks), { maxLength: 40 }).map((pieces) => pieces.join(""));

describe("any Markdown", () => {
  it("becomes a text whose paragraphs are in order, apart, not empty, and cut between graphemes", () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const { text, marked } = render(source);
        let end = 0;
        for (const one of marked) {
          expect(one.start).toBe(end === 0 ? 0 : end + 2);
          expect(text.slice(one.start, one.end).trim()).not.toBe("");
          expect(isGraphemeBreak(text, one.start) && isGraphemeBreak(text, one.end)).toBe(true);
          end = one.end;
        }
        expect(end).toBe(text.length);
      }),
    );
  });

  it("has a place in the file for every unit of its text but the gaps between paragraphs, and the way back", () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const { text, marked, origin } = render(source);
        const { pieces } = origin;
        for (const [index, { start, end, from, to }] of pieces.entries()) {
          expect(end > start && to > from && to <= source.length).toBe(true);
          expect(start >= (pieces[index - 1]?.end ?? 0) && from >= (pieces[index - 1]?.to ?? 0)).toBe(true);
          // A note's mark may by chance be as long as its label.
          const isMark = /^\[\d+\]/.test(text.slice(start, end));
          if (end - start === to - from && to - from > 1 && !isMark)
            expect(text.slice(start, end)).toBe(source.slice(from, to));
        }
        const covered = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
        expect(covered).toBe(marked.reduce((sum, { start, end }) => sum + end - start, 0));
        for (const { start, end } of marked) {
          const there = originSpanOf(origin, { start, end });
          expect(there && shownSpanOf(origin, there)).toEqual({ start, end });
        }
      }),
    );
  });

  it("without marks is its own text, line by line", () => {
    const line = fc.array(words, { minLength: 1, maxLength: 8 }).map((all) => `x ${all.join(" ")} y`);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        expect(textOf(lines.join("\n\n"))).toBe(lines.join("\n\n"));
        // One mark anywhere has the others read in another way, to the same end.
        expect(textOf(`${lines.join("\n\n")} &amp;`)).toBe(`${lines.join("\n\n")} &`);
      }),
    );
  });
});

describe("reading Markdown that was made to take long", () => {
  it.each([
    "[",
    "[a](",
    "**a",
    "*_a",
    "~~a",
    "> ",
    "1. ",
    "- a\n",
    "  - a\n",
    "![",
    "a**b c* ",
    "]",
    "<a ",
    "{{< ",
    '[a b="',
    "{% comment ",
    "```\n",
    "[^1]: a\n",
  ])("takes no more steps than other text: %j", (piece) => {
    const text = piece.repeat((piece.includes("\n") ? 4_000 : 40_000) / piece.length);
    // Where time grows by the square, as it does in the parser, it takes minutes: longer than a test may.
    expect(textOf(text).length).toBeLessThanOrEqual(text.length);
  });

  it("yields often, and cuts a long paragraph where no mark is torn", () => {
    const sentence = "The [council](https://a.example/b) voted for **the plan** of the mayor. ";
    const source = sentence.repeat(1_000);
    const steps = renderMarkdown(source);
    let count = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        const shown = "The council voted for the plan of the mayor. ".repeat(1_000).trimEnd();
        expect(step.value.text === shown).toBe(true);
        break;
      }
      count += 1;
    }
    expect(count).toBeGreaterThan(source.length / 5_000);
  });
});
