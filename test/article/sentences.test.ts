import { describe, expect, it } from "vitest";
import { LONGEST_SENTENCE } from "../../src/article/sentences.ts";
import { parse } from "./written.ts";

const sentencesOf = (text: string): string[] =>
  parse(text, { language: "en" }).sentences.map(({ start, end }) => text.slice(start, end));

describe("the sentences of a very long line", () => {
  it("are those of a short one", () => {
    const sentence = "The council met on Feb. 20, 2022 and voted for the bridge, Prime Minister Doe said.";
    const count = Math.ceil((3 * LONGEST_SENTENCE) / sentence.length);
    expect(sentencesOf(Array.from({ length: count }, () => sentence).join(" "))).toEqual(
      Array.from({ length: count }, () => sentence),
    );
  });

  it("are cut between words where no sentence ends", () => {
    const words = "word ".repeat(LONGEST_SENTENCE).trim();
    const sentences = sentencesOf(words);
    expect(sentences.length).toBeGreaterThan(4);
    for (const sentence of sentences) {
      expect(sentence.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
      expect(sentence).toMatch(/^word( word)*$/u);
    }
    expect(sentences.join(" ")).toBe(words);
  });

  it.each([
    ["a".repeat(5 * LONGEST_SENTENCE), "one letter"],
    ["👩‍👩‍👧".repeat(LONGEST_SENTENCE), "joined emoji"],
    [`a${"\u0301".repeat(50)}`.repeat(1000), "marks without end"],
  ])("lose nothing where there is not even a word's end (%#)", (text) => {
    expect(sentencesOf(text).join("")).toBe(text);
  });
});
