import { describe, expect, it } from "vitest";
import { findMainClauses, isNameInArticle, toSubject } from "../../../src/answer/suggest/main-clause.ts";
import { paragraph } from "../../fakes/articles.ts";

const article = paragraph(
  "The Harbour Bridge was opened in 1958. After the fire, ferries were used. Lately the mayor, Anna Bell, has left. He was late.",
);
const clausesOf = (words: string) => {
  const span = article.sentences.find(({ start, end }) => article.text.slice(start, end).includes(words))!;
  return findMainClauses(article, span);
};

describe("a main clause", () => {
  it("has its subject before an auxiliary, written as within a sentence", () => {
    expect(clausesOf("Harbour Bridge")).toEqual([
      { subject: "the Harbour Bridge", auxiliary: "was", rest: "opened in 1958" },
    ]);
    expect(clausesOf("After the fire")).toMatchObject([{ subject: "ferries", auxiliary: "were" }]);
  });

  it("is not found where the subject is a pronoun or not clear", () => {
    expect(clausesOf("He was late")).toEqual([]);
    for (const words of ["In Paris", "Anna, who", "the", "“Bell”"]) expect(toSubject(article, words)).toBeUndefined();
  });

  it("has no subject with a verb in it, but what a participle describes", () => {
    const wide = paragraph(
      "There the restored bridge is. Two people died and at least 340 were moved. They say two people left.",
    );
    expect(toSubject(wide, "Two people died and at least 340")).toBeUndefined();
    expect(toSubject(wide, "The minister resigned after pictures")).toBeUndefined();
    expect(toSubject(wide, "And the bridge")).toBeUndefined();
    expect(toSubject(wide, "The restored bridge")).toBe("the restored bridge");
    expect(toSubject(wide, "Two people")).toBe("two people");
  });

  it("has names that the article writes with a capital within a sentence", () => {
    expect(isNameInArticle(article, "Bell")).toBe(true);
    expect(isNameInArticle(article, "After")).toBe(false);
  });
});
