import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitInlineList } from "../../../src/language/sentences/split-inline-list.ts";

const itemsOf = (text: string, code = "en"): string[] =>
  Array.from(splitInlineList(text, { start: 0, end: text.length }, code), ({ start, end }) => text.slice(start, end));

describe("a list on one line", () => {
  it("is cut before each item", () => {
    expect(itemsOf("1) Nets 2) Ropes 3) Boats")).toEqual(["1) Nets ", "2) Ropes ", "3) Boats"]);
    expect(itemsOf("• Nets • Ropes")).toEqual(["• Nets ", "• Ropes"]);
  });

  it("needs its markers in order, and in ordinal languages a sentence's end before them", () => {
    expect(itemsOf("1) Nets 3) Ropes")).toHaveLength(1);
    expect(itemsOf("1. FC Larn spielt in der 2. Bundesliga", "de")).toHaveLength(1);
    expect(itemsOf("1. Netze sind da. 2. Taue fehlen.", "de")).toHaveLength(2);
  });

  it("is the whole line, whatever the line is", () => {
    const line = fc.array(fc.constantFrom("1.", "2)", "(3)", "a.", "b.", "•", " ", "Word", "word", "\n", "é"));
    fc.assert(
      fc.property(line, (parts) => {
        expect(itemsOf(parts.join("")).join("")).toBe(parts.join(""));
      }),
    );
  });
});
