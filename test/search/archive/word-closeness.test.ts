import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seekWords } from "../../../src/search/archive/sought-words.js";
import { closenessIn } from "../../../src/search/archive/word-closeness.js";

const asked = seekWords(
  new Map([
    ["mayor", 5],
    ["open", 2],
    ["bridge", 3],
  ]),
);
const closenessOf = (text: string): number => closenessIn(text.split(" "), asked);
const filled = (words: number): string => Array.from({ length: words }, (_, at) => `other${at}`).join(" ");

describe("how near to each other words stand", () => {
  it("is what those of one stretch say, each once", () => {
    expect(closenessOf("bridge other mayor bridge")).toBe(8);
    expect(closenessOf(`bridge ${filled(12)} mayor`)).toBe(8);
    expect(closenessOf(`bridge ${filled(13)} mayor`)).toBe(5);
    expect(closenessOf(filled(20))).toBe(0);
  });

  it("is more where they follow each other as they were asked, with one word in between at most", () => {
    expect(closenessOf("mayor open")).toBe(7 + 2);
    expect(closenessOf("mayor other open")).toBe(7 + 2);
    expect(closenessOf("mayor other other open")).toBe(7);
    expect(closenessOf("open mayor")).toBe(7);
    expect(closenessOf("mayor open mayor open")).toBe(7 + 2);
    expect(closenessOf("mayor open bridge")).toBe(10 + 2 + 2);
  });

  it("is at most twice of what all words say, and never less when something is added behind", () => {
    const word = fc.constantFrom("mayor", "open", "bridge", "boat", "town");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.array(word, { maxLength: 40 }), (before, behind) => {
        const [less, more] = [closenessIn(before, asked), closenessIn([...before, ...behind], asked)];
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeGreaterThanOrEqual(less);
        expect(more).toBeLessThanOrEqual(2 * 10);
      }),
    );
  });
});
