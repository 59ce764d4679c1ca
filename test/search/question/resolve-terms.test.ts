import { describe, expect, it } from "vitest";
import { parseQuestion } from "../../../src/search/question/parse-question.ts";
import { resolveTerms } from "../../../src/search/question/resolve-terms.ts";
import { indexText } from "../../fakes/index-text.ts";

const index = await indexText("The ferry\n\nThe ferry began its service in May. An ambassador praised the harbour.");
const resolve = (question: string, isWord?: (stem: string) => boolean) =>
  resolveTerms(index, parseQuestion(index.language, question).tokens, isWord);

describe("the words of a question in an article", () => {
  it("are its stems, each once", () => {
    const { terms, corrections } = resolve("ferry ferries harbour");
    expect(terms.map(({ stem }) => stem)).toEqual(["ferri", "harbour"]);
    expect(terms.every(({ matches }) => matches.length === 1)).toBe(true);
    expect(corrections).toEqual([]);
  });

  it("are found in irregular forms", () => {
    expect(resolve("begin").terms[0]?.matches).toHaveLength(1);
  });

  it("are respelled when the article lacks them, and the correction is said in its spelling", () => {
    const { terms, corrections } = resolve("habrour");
    expect(terms[0]?.repaired).toBe(true);
    expect(terms[0]?.matchedStem).toBe("harbour");
    expect(corrections).toEqual([{ from: "habrour", to: "harbour" }]);
  });

  it("are left alone when they are words of the language", () => {
    expect(resolve("carbour", () => true).terms[0]?.matches).toEqual([]);
  });

  it("have no bit when they are function words, and a bit each otherwise", () => {
    const bits = resolve("the ferry in the harbour").terms.map(({ bit }) => bit);
    expect(bits).toEqual([0, 1, 0, 2]);
  });

  it("are at most 48, however long the question", () => {
    const long = Array.from({ length: 200 }, (_, at) => `word${at}`).join(" ");
    expect(resolve(long).terms).toHaveLength(48);
  });
});
