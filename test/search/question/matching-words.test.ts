import { describe, expect, it } from "vitest";
import { findMatchingWords } from "../../../src/search/question/matching-words.ts";
import { indexText } from "../../fakes/index-text.ts";

const { article, language } = await indexText("The ferries left the harbour at nine.");
const find = (stems: readonly string[], markStops: boolean, span = { start: 0, end: article.text.length }) =>
  findMatchingWords(language, article, span, new Set(stems), markStops).map(({ start, end }) =>
    article.text.slice(start, end),
  );

describe("the words of a passage that the question has", () => {
  it("are whole words, by their stems, in order", () => {
    expect(find(["harbour", "ferri"], false)).toEqual(["ferries", "harbour"]);
  });

  it("are function words only when the question has no others", () => {
    expect(find(["the"], false)).toEqual([]);
    expect(find(["the"], true)).toEqual(["The", "the"]);
  });

  it("are looked for within the text, whatever the span", () => {
    expect(find(["harbour"], false, { start: -5, end: 1e6 })).toEqual(["harbour"]);
  });
});
