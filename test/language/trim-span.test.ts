import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trimSpan } from "../../src/language/trim-span.ts";

const trimmed = (text: string): string => {
  const { start, end } = trimSpan(text, { start: 0, end: text.length });
  return text.slice(start, end);
};

describe("a trimmed span", () => {
  it("is without the white space around it", () => {
    expect(trimmed(" \u00a0\u3000one two\r\n\ufeff")).toBe("one two");
  });

  it("keeps a space that carries a mark", () => {
    expect(trimmed(" \u0301a")).toBe(" \u0301a");
  });

  it("is empty when nothing else is there", () => {
    expect(trimmed(" \n\t")).toBe("");
  });

  it("lies within the span and loses nothing visible", () => {
    const text = fc.array(fc.constantFrom("a", "é", " ", "\n", "\u00a0", "😀", "\u0301"), { maxLength: 12 });
    fc.assert(
      fc.property(text, (pieces) => {
        const whole = pieces.join("");
        const { start, end } = trimSpan(whole, { start: 0, end: whole.length });
        expect(0 <= start && start <= end && end <= whole.length).toBe(true);
        expect(whole.slice(start, end).trim()).toBe(whole.trim());
      }),
    );
  });
});
