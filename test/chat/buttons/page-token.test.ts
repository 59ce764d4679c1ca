import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeButtonToken } from "../../../src/chat/buttons/button-token.ts";
import { decodePageToken, encodePageToken } from "../../../src/chat/buttons/page-token.ts";

describe("the token of a page of articles", () => {
  it("fits into 64 bytes, and has the beginning of the words and the place", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.nat(1_000_000), (typed, offset) => {
        const token = encodePageToken({ typed, offset });
        expect(token.length).toBeLessThanOrEqual(64);
        const page = decodePageToken(token);
        expect(page?.offset).toBe(offset);
        expect(decodeButtonToken(token)).toBeUndefined();
        const words = typed.split(/\s+/).join(" ");
        expect(words.toWellFormed().startsWith(page?.typed ?? "?")).toBe(true);
        if (Buffer.byteLength(words) <= 40) expect(page?.typed).toBe(words.toWellFormed());
      }),
    );
  });

  it("is read from whatever comes", () => {
    fc.assert(
      fc.property(fc.string(), (rest) => {
        expect(() => decodePageToken(`p:${rest}`)).not.toThrow();
      }),
    );
    expect(decodePageToken("m:AAAA")).toBeUndefined();
  });
});
