import { describe, expect, it } from "vitest";
import { MAX_SENTENCE_CHARS } from "../../../src/article/layout/split-sentences.ts";
import { parseText } from "../parse-text.ts";

const sentencesOf = (text: string): string[] =>
  parseText(text, { language: "en" }).sentences.map(({ start, end }) => text.slice(start, end));

describe("the sentences of a very long line", () => {
  it("are those of a short one", () => {
    const sentence = "The council met on Feb. 20, 2022 and voted for the bridge, Prime Minister Doe said.";
    const count = Math.ceil((3 * MAX_SENTENCE_CHARS) / sentence.length);
    expect(sentencesOf(Array.from({ length: count }, () => sentence).join(" "))).toEqual(
      Array.from({ length: count }, () => sentence),
    );
  });

  it("are cut between words where no sentence ends", () => {
    const words = "word ".repeat(MAX_SENTENCE_CHARS).trim();
    const sentences = sentencesOf(words);
    expect(sentences.length).toBeGreaterThan(4);
    for (const sentence of sentences) {
      expect(sentence.length).toBeLessThanOrEqual(MAX_SENTENCE_CHARS);
      expect(sentence).toMatch(/^word( word)*$/u);
    }
    expect(sentences.join(" ")).toBe(words);
  });

  it.each([
    ["a".repeat(5 * MAX_SENTENCE_CHARS), "one letter"],
    ["👩‍👩‍👧".repeat(MAX_SENTENCE_CHARS), "joined emoji"],
    [`a${"\u0301".repeat(50)}`.repeat(1000), "marks without end"],
  ])("lose nothing where there is not even a word's end (%#)", (text) => {
    expect(sentencesOf(text).join("")).toBe(text);
  });
});
