import { describe, expect, it } from "vitest";
import { packParagraphs, scoreParagraphs } from "../../../src/search/archive/paragraph-words.js";
import { hashOf } from "../../../src/search/archive/terms.js";

const weigh = (...stems: readonly string[]) => new Map(stems.map((stem) => [hashOf(stem), 1]));

describe("paragraphs by their words", () => {
  const packed = packParagraphs([
    { block: 3, stems: ["bridge", "open", "bridge"] },
    { block: 5, stems: [] },
    { block: 8, stems: ["bridge", "ribbon", "mayor"] },
  ]);

  it("with more of the words come first, those with none not at all", () => {
    const { paragraphs, counts, length } = scoreParagraphs(packed, weigh("bridge", "ribbon"));
    expect(paragraphs.map(({ block }) => block)).toEqual([8, 3]);
    expect(counts.get(hashOf("bridge"))).toBe(3);
    expect(length).toBe(6);
  });

  it("are read from bytes at any place of a buffer", () => {
    const shifted = Buffer.concat([Buffer.from([0]), packed]).subarray(1);
    expect(scoreParagraphs(shifted, weigh("mayor"))).toEqual(scoreParagraphs(packed, weigh("mayor")));
  });
});
