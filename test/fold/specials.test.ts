import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSpecials, specialPatternsOf } from "../../src/fold/specials.ts";

const PIECES = [
  ..."aZéßœ中東京とう（）() \n\t\u00a0\u00ad\u0301“”\"'’-–—…!?*_`[]().,0189９٣%#>|²¹:;ʼ‘ﬁﬂמַהשר\u0640сПខ្ម",
  ...[
    "--",
    "e\u0301",
    "**",
    "👍",
    "❤\ufe0f",
    "\u061c",
    "\u{e0100}",
    "\ud800",
    "per cent",
    "Por  Cento",
    " per\ncent",
    "1 234",
    "[12]",
    "](http://a)",
    "word",
  ],
  ...["[^n]", "-\n", "\r\n", "> ", "## ", "5 prozent"],
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((all) => all.join(""));

const seen = ({ index, 0: found, groups }: RegExpExecArray) => [index, found, { ...groups }];

describe("what is special in a text", () => {
  it("is what one search through all of it finds", () => {
    fc.assert(
      fc.property(text, (written) => {
        const found = [...written.matchAll(new RegExp(specialPatternsOf(written).next()))];
        expect([...findSpecials(written)].map(seen)).toEqual(found.map(seen));
      }),
    );
  });
});
