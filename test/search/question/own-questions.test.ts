import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { createSearch } from "../../../src/search/create-search.ts";
import { skipOwnQuestions } from "../../../src/search/question/own-questions.ts";

const INTERVIEW = `The conductor who turned down Berlin

Ingrid Solberg has led the orchestra of Bergen for nine years. We met her in the hall.

Q: Who taught you to conduct?

My grandmother did, in a kitchen with a wooden spoon.

Q: Is it true that you turned down Berlin?

No. They never offered me the job.

Q: How much are the players paid? Is it enough?

They start at 38,000 kroner a month.
`;

const article = parseArticle({ id: "interview", text: INTERVIEW });
const words = (sentence: number): string => {
  const { start, end } = article.sentences[sentence]!;
  return article.text.slice(start, end);
};
const found = (said: string): number => article.sentences.findIndex((_, at) => words(at).includes(said));

describe("a question that the article asks itself", () => {
  it.each([
    ["Who taught you", "My grandmother did", "the answer is another paragraph"],
    ["How much are", "They start at", "two questions stand before the answer"],
    ["Is it enough", "They start at", "the second question has the same answer"],
    ["nine years", "nine years", "a statement speaks for itself"],
  ])("%j is answered by %j: %s", (asked, answer) => {
    expect(words(skipOwnQuestions(article, found(asked)))).toContain(answer);
  });

  it("speaks for itself when nothing follows", () => {
    const last = parseArticle({ id: "last", text: "He came late.\n\nWhy did he come?" });
    expect(skipOwnQuestions(last, last.sentences.length - 1)).toBe(last.sentences.length - 1);
  });

  it.each([
    ["Who taught her to conduct?", "My grandmother"],
    ["How much are the players paid?", "38,000 kroner"],
  ])("%j finds what was said, not what was asked", async (question, answer) => {
    const search = createSearch();
    await search.add(article);
    const { candidates } = await search.find({ text: question, article: "interview" });
    expect(words(candidates[0]!.sentence)).toContain(answer);
  });
});
