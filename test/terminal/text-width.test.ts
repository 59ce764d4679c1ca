import fc from "fast-check";
import stringWidth from "string-width";
import { expect, it } from "vitest";
import { textWidth } from "../../adapters/terminal/text-width.ts";

const near = fc.string({ unit: fc.integer({ min: 0, max: 0x205f }).map((code) => String.fromCharCode(code)) });
const any = fc.string({
  unit: fc.oneof(fc.constantFrom("a", "é", "水", "ក", "👨‍👩‍👧", "›", "\u200d", "\ufe0f", "\x1b[1m")),
});

it("a text takes up the columns that the library of all terminals counts", () => {
  const isCounted = (text: string): void => {
    expect(textWidth(text)).toBe(stringWidth(text, { countAnsiEscapeCodes: true }));
  };
  for (let code = 0; code < 0x2100; code += 1) isCounted(`a${String.fromCharCode(code)}b`);
  fc.assert(fc.property(fc.oneof(near, any), isCounted), { numRuns: 500 });
});
