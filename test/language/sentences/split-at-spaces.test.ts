import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUnpunctuated, splitAtSpaces } from "../../../src/language/sentences/split-at-spaces.ts";

const unitsOf = (text: string): string[] =>
  Array.from(splitAtSpaces(text, { start: 0, end: text.length }), ({ start, end }) => text.slice(start, end));

describe("a text without full stops", () => {
  it("is known by its script", () => {
    expect(isUnpunctuated("นายกรัฐมนตรีกล่าวว่า")).toBe(true);
    expect(isUnpunctuated("The prime minister of ประเทศไทย said")).toBe(false);
  });

  it("is cut at two spaces, and where a clause begins", () => {
    const clause = "ก".repeat(70);
    expect(unitsOf(`${clause}  ${clause}`)).toEqual([clause, clause]);
    expect(unitsOf(`${clause} ${clause} แต่${clause}`)[0]).toBe(`${clause} ${clause}`);
  });

  it("loses nothing but spaces", () => {
    const pieces = fc.array(fc.constantFrom("กก", "ก".repeat(40), " ", "  ", "12", "BBC", "แต่"), { maxLength: 40 });
    fc.assert(
      fc.property(pieces, (all) => {
        const text = all.join("");
        expect(unitsOf(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
