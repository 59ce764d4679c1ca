import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForBrowser, matchFragment, type TextFragment } from "../../src/answer/text-fragment.ts";

const page = foldForBrowser("The bridge is closed. Every bridge is old.\nThe café is open, and the bridge is old.");
const found = (fragment: TextFragment, from = 0): string | undefined => {
  const match = matchFragment(page, fragment, from);
  return match && page.slice(Math.max(0, match.start - 4), match.end);
};

describe("a text fragment", () => {
  it.each([
    [{ start: "BRIDGE" }, "the bridge"],
    [{ start: "bridge", prefix: "every" }, "ery bridge"],
    [{ start: "bridge", suffix: "is old" }, "ery bridge"],
    [{ start: "cafe", end: "open" }, "the cafe is open"],
    [{ start: "bridge", prefix: "and the", suffix: "is old" }, "the bridge"],
  ])("%j leads to the first place that fits", (fragment, words) => {
    expect(found(fragment)).toBe(words);
  });

  it.each([
    [{ start: "ridge" }],
    [{ start: "" }],
    [{ start: "old. the" }],
    [{ start: "open", end: "café" }],
    [{ start: "bridge", prefix: "no" }],
  ])("%j leads nowhere", (fragment) => {
    expect(found(fragment)).toBeUndefined();
  });

  it("leads to whole words wherever it is taken from", () => {
    const words = page.split(/\s+/);
    fc.assert(
      fc.property(fc.nat(words.length - 1), (at) => {
        const word = words[at]?.replace(/[.,]/g, "") ?? "";
        const match = matchFragment(page, { start: word });
        expect(match && page.slice(match.start, match.end)).toBe(word);
      }),
    );
  });

  it("is compared without case, accents and the shape of quotation marks", () => {
    expect(foldForBrowser("“Café”  d’Été\n\nΣς")).toBe('"cafe" d\'ete\nσσ');
  });
});
