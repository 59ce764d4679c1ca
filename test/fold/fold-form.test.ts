import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForm, foldFormWithOffsets } from "../../src/fold/fold-form.ts";

const pieces = fc.constantFrom(
  ..."aZéß中 \n\u00a0\u00ad“”\"'’-–—…!?*_`[]().,0９",
  "--",
  "e\u0301",
  "**",
  "👍",
  "Σ",
  "İ",
  "i\u0307",
  "❤\ufe0f",
  "\ufe0f",
);
const text = fc.array(pieces, { maxLength: 30 }).map((all) => all.join(""));

describe("the folded form of a text", () => {
  it.each([
    ["“Yes” – he said", '"yes" - he said'],
    ["CAN’T", "can't"],
    ["one\u00a0two  three\nfour", "one two three four"],
    ["so\u00adlution", "solution"],
    ["wait…", "wait..."],
    ["a — b", "a - b"],
    ["a--b", "a - b"],
    ["cafe\u0301", "café"],
    ["**not** guilty", "not guilty"],
    ["« oui »", '"oui"'],
  ])("of %j is %j", (written, folded) => {
    expect(foldForm(written).trim().replace(/\s+/g, " ")).toBe(folded);
  });

  it.each([
    ["İSTANBUL TRAFİK", "istanbul trafik"],
    ["a heart ❤️ here", "a heart ❤ here"],
    ["葛\u{e0100}城市", "葛城市"],
    ["the \u061cمدير", "the مدير"],
  ])("is the same of %j and %j", (one, other) => {
    expect(foldForm(one)).toBe(foldForm(other));
  });

  it.each([
    ["café", "cafe"],
    ["1,200", "1200"],
    ["a, b", "a b"],
    ["non-violent", "nonviolent"],
  ])("keeps %j apart from %j", (one, other) => {
    expect(foldForm(one)).not.toBe(foldForm(other));
  });

  it("is the same with offsets, which lie within the text and never go back", () => {
    fc.assert(
      fc.property(text, (written) => {
        const { folded, starts, ends } = foldFormWithOffsets(written);
        expect(folded).toBe(foldForm(written));
        expect(starts).toHaveLength(folded.length + 1);
        expect(ends).toHaveLength(folded.length);
        for (let at = 0; at < folded.length; at += 1) {
          expect(starts[at]).toBeLessThanOrEqual(ends[at] ?? -1);
          expect(starts[at]).toBeLessThanOrEqual(starts[at + 1] ?? -1);
        }
        expect(starts.at(-1)).toBe(written.length);
      }),
    );
  });
});
