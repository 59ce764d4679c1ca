import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOTES_AND_BREAKS, SIGNS_AND_BREAKS, showBlock, toPageText } from "../../src/answer/page-text.ts";

describe("a block as a page shows it", () => {
  it.each([
    ["- The ferry will stop", "The ferry will stop"],
    [
      "The bridge costs 40 million euros[^1], the council said.",
      "The bridge costs 40 million euros, the council said.",
    ],
    ["Le conseil a voté.[3] Il se réunit.", "Le conseil a voté. Il se réunit."],
    ["A **new** [bridge](https://a.example/b)", "A new bridge"],
    [
      "The harbour will reopen on Friday, the council said on Monday\nevening after a debate.",
      "The harbour will reopen on Friday, the council said on Monday evening after a debate.",
    ],
    ["Roses are red\nViolets are blue", "Roses are red\nViolets are blue"],
  ])("%j is %j", (block, shown) => expect(toPageText(showBlock(block))).toBe(shown));

  it("tells where notes and wrapped lines were", () => {
    const shown = showBlock(`It costs 4 million euros[1] a year. ${"word ".repeat(12)}\nand more`);
    expect(shown.split(NOTES_AND_BREAKS).filter((run) => run !== "")).toHaveLength(2);
    expect(shown.split(SIGNS_AND_BREAKS).filter((run) => run !== "")).toHaveLength(3);
    expect(showBlock("one, two")).not.toMatch(SIGNS_AND_BREAKS);
  });

  it("is its parts put together, wherever it is cut", () => {
    const piece = fc.constantFrom("a", " ", "\n", "\r\n", "- ", "*", "[1]", "[a](#b)", "é", "word ".repeat(10), ".");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(200), (pieces, at) => {
        const block = pieces.join("");
        const cut = Math.min(at, block.length);
        const parts = [showBlock(block, { start: 0, end: cut }), showBlock(block, { start: cut, end: block.length })];
        expect(parts.join("")).toBe(showBlock(block));
      }),
    );
  });
});
