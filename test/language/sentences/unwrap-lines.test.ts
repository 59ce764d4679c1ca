import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unwrapLines } from "../../../src/language/sentences/unwrap-lines.ts";

const linesOf = (text: string): string[] =>
  Array.from(unwrapLines(text, { start: 0, end: text.length }), ({ start, end }) => text.slice(start, end));
const LONG = "The council of the town met on Tuesday evening and voted for";

describe("the lines of a text", () => {
  it("of hard-wrapped prose are one", () => {
    expect(linesOf(`${LONG}\nthe bridge.`)).toEqual([`${LONG}\nthe bridge.`]);
  });

  it("end after a sentence, before a list item and around short lines", () => {
    expect(linesOf("One.\nTwo")).toEqual(["One.", "Two"]);
    expect(linesOf(`${LONG}\n- the bridge`)).toEqual([LONG, "- the bridge"]);
    expect(linesOf("Council votes\nThe bridge comes")).toEqual(["Council votes", "The bridge comes"]);
  });

  it("lose nothing but breaks", () => {
    const pieces = fc.array(fc.constantFrom("word ", LONG, ".", "\n", "\r\n", "\u2028", "- "), { maxLength: 20 });
    fc.assert(
      fc.property(pieces, (all) => {
        const text = all.join("");
        const bare = (part: string): string => part.replace(/[\r\n\u2028]/g, "");
        expect(bare(linesOf(text).join(""))).toBe(bare(text));
      }),
    );
  });
});
