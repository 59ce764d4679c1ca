import { describe, expect, it } from "vitest";
import { documentFrequency } from "../../../src/search/index/postings.ts";
import { indexText } from "../../fakes/index-text.ts";

const index = await indexText(
  "The harbour bridge\n\nMayor Okafor opened the bridge. The bridge cost 38 million, said Okafor.\n\nFishermen waited.",
);
const numberOf = (stem: string): number => index.stemNumbers.get(stem)!;

describe("the index of an article", () => {
  it("has the sentences of each word", () => {
    const withBridge = index.article.sentences.filter(({ start, end }) =>
      /bridge/.test(index.article.text.slice(start, end)),
    );
    expect(documentFrequency(index.stemPostings, numberOf("bridg"))).toBe(withBridge.length);
  });

  it("has the sentences of each paragraph", () => {
    const paragraphs = new Set(index.article.sentences.map(({ block }) => block)).size;
    expect(index.paragraphStarts).toHaveLength(paragraphs + 1);
    expect(index.paragraphStarts.at(-1)).toBe(index.article.sentences.length);
  });

  it("knows names by how they are written within sentences, and the words of the title", () => {
    expect(index.isName[numberOf("okafor")]).toBe(1);
    expect(index.isName[numberOf("bridg")]).toBe(0);
    expect(index.inTitle[numberOf("bridg")]).toBe(1);
    expect(index.unquoted.has("harbour")).toBe(true);
  });
});
