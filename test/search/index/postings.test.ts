import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentFrequency, invertTerms } from "../../../src/search/index/postings.ts";

describe("postings", () => {
  it("say of each term which places have it, and how often", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.nat(9), { maxLength: 20 }), { maxLength: 12 }), async (placeTerms) => {
        const starts = [0];
        for (const terms of placeTerms) starts.push(starts.at(-1)! + terms.length);
        const postings = await invertTerms(placeTerms.flat(), starts, 10, () => undefined);
        for (let term = 0; term < 10; term++) {
          const expected = placeTerms.flatMap((terms, place) => {
            const count = terms.filter((one) => one === term).length;
            return count === 0 ? [] : [[place, count]];
          });
          const found = [];
          for (let i = postings.starts[term]!; i < postings.starts[term + 1]!; i++)
            found.push([postings.places[i], postings.counts[i]]);
          expect(found).toEqual(expected);
          expect(documentFrequency(postings, term)).toBe(expected.length);
        }
      }),
    );
  });
});
