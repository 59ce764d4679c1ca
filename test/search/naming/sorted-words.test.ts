import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSortedWords } from "../../../src/search/naming/sorted-words.ts";

describe("words of which more come at any time", () => {
  it("are found by how they begin, however many wait", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abß中"), maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, fc.nat(2), (words, prefix, rounds) => {
        const sorted = createSortedWords<Readonly<{ word: string }>>();
        for (const one of words) sorted.add({ word: one });
        // Enough of others that all of these are merged.
        for (let at = 0; at < rounds * 1_100; at += 1) sorted.add({ word: `zz${at}` });
        const found: string[] = [];
        sorted.eachWith(prefix, ({ word: one }) => found.push(one));
        const expected = words.filter((one) => one.startsWith(prefix));
        expect(found.filter((one) => !one.startsWith("zz")).sort()).toEqual(expected.sort());
        let count = 0;
        sorted.each(() => {
          count += 1;
        });
        expect(count).toBe(words.length + rounds * 1_100);
      }),
      { numRuns: 50 },
    );
  });
});
