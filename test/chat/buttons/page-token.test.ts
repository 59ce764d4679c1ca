import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeButtonToken } from "../../../src/chat/buttons/button-token.ts";
import { decodePageToken, encodePageToken, fitsIntoToken, searchOf } from "../../../src/chat/buttons/page-token.ts";

describe("the token of a page of articles", () => {
  it("fits into 64 bytes, and has the words, or what tells them from others, and the place", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.nat(1_000_000), (typed, offset) => {
        const token = encodePageToken({ typed, offset });
        expect(token.length).toBeLessThanOrEqual(64);
        expect(decodeButtonToken(token)).toBeUndefined();
        const words = typed.trim().split(/\s+/).join(" ").toWellFormed();
        const rest = fitsIntoToken(typed) ? { typed: words } : { search: searchOf(typed) };
        expect(decodePageToken(token)).toEqual({ offset, ...rest });
        expect(fitsIntoToken(typed)).toBe(Buffer.byteLength(words) <= 42);
        expect(searchOf(`${typed} x`)).not.toBe(searchOf(typed));
      }),
    );
  });

  it("is read from whatever comes", () => {
    fc.assert(
      fc.property(fc.constantFrom("p:", "s:"), fc.string(), (letter, rest) => {
        expect(() => decodePageToken(letter + rest)).not.toThrow();
      }),
    );
    expect(decodePageToken("m:AAAA")).toBeUndefined();
  });
});
