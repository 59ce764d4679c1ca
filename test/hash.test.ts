import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hash2, hash3, hash4, hash5, hashText, mixHash } from "../src/hash.ts";

describe("the hash of a text", () => {
  it("is FNV-1a of 32 bits", () => {
    expect(hashText("")).toBe(0x811c9dc5);
    expect(hashText("a")).toBe(0xe40c292c);
  });

  it("depends on the order of its characters", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const hash = hashText(text);
        expect(hash).toBe(hash >>> 0);
        expect(hashText(`${text}ab`)).not.toBe(hashText(`${text}ba`));
      }),
    );
  });
});

describe("the hash of parts", () => {
  it("mixes one part after the other", () => {
    expect(hash3(1, 2, 3)).toBe(mixHash(hash2(1, 2), 3));
    expect(hash4(1, 2, 3, 4)).toBe(mixHash(hash3(1, 2, 3), 4));
    expect(hash5(1, 2, 3, 4, 5)).toBe(mixHash(hash4(1, 2, 3, 4), 5));
    expect(hash2(1, 2)).not.toBe(hash2(2, 1));
  });
});
