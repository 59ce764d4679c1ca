import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../bench/data/random.ts";
import { namesIn, nearQuestions } from "./near-questions.ts";

describe("near questions", () => {
  it("see the names within a question, but not the capital of its first word", () => {
    expect(namesIn("How many people live in Saint Kitts and when did Anna die?")).toEqual(["Saint Kitts", "Anna"]);
    expect(namesIn("Who wrote it?")).toEqual([]);
  });

  it("ask what another article was asked, of a name of this one", () => {
    expect(
      nearQuestions(["How many people live in Leipzig?", "Who wrote it?"], ["When did Clara die?"], createRandom(1)),
    ).toEqual(["How many people live in Clara?"]);
  });

  it("are none where this article's questions name nobody", () => {
    expect(nearQuestions(["How many people live in Leipzig?"], ["who wrote it?"], createRandom(1))).toEqual([]);
  });

  it("keep nothing of the other article's names", () => {
    fc.assert(
      fc.property(fc.constantFrom("Ulm", "Rio Negro", "Łódź"), fc.nat(), (name, seed) => {
        const [question] = nearQuestions([`what is ${name} known for`], ["was Bo in Oslo"], createRandom(seed));
        expect(["what is Bo known for", "what is Oslo known for"]).toContain(question);
      }),
    );
  });
});
