import { describe, expect, it } from "vitest";
import { discourseCuesOf } from "../../../src/answer/discourse-cues.ts";
import { findPersons, isSamePerson } from "../../../src/answer/speech/persons.ts";
import { paragraph, sliceOf } from "../../fakes/articles.ts";

const personsIn = (text: string, language = "en") => {
  const article = paragraph(text, language);
  const within = { start: 0, end: article.text.length };
  return findPersons(article, within, discourseCuesOf(language)!).map(({ span, kind, isSure }) => [
    sliceOf(article, span),
    kind,
    isSure,
  ]);
};

describe("the persons that a text has", () => {
  it.each([
    [
      "Mrs Oak met Mr. Elm.",
      [
        ["Mrs Oak", "she", true],
        ["Mr. Elm", "he", true],
      ],
    ],
    // A short name at the end of a sentence is no abbreviation.
    [
      "It was Mrs Oak. Mr Elm left.",
      [
        ["Mrs Oak", "she", true],
        ["Mr Elm", "he", true],
      ],
    ],
    ["The mayor of Marlow waved.", [["The mayor", undefined, true]]],
    ["Her brother, Carl Elm, waved.", [["Carl Elm", undefined, false]]],
    ["Ada Oak, 67, waved.", [["Ada Oak", undefined, true]]],
    // Elsewhere she speaks, so that she is one.
    [
      "Ada Oak waved. “No,” said Oak.",
      [
        ["Ada Oak", undefined, true],
        ["Oak", undefined, true],
      ],
    ],
    ["In Upper Marlow it rained.", []],
    ["The Marlow City Council met.", []],
    ["“Ada Oak is here,” it read.", []],
  ])("%j", (text, persons) => {
    expect(personsIn(text)).toEqual(persons);
  });

  it("are two where two are joined", () => {
    const spanish = "«No», dijo Molina. «Sí», dijo Salinas. Molina y Salinas se fueron.";
    expect(personsIn(spanish, "es").map(([name]) => name)).toEqual(["Molina", "Salinas", "Molina", "Salinas"]);
  });

  it("are the same when one name has the words of the other", () => {
    expect(isSamePerson(["ada", "oak"], ["oak"])).toBe(true);
    expect(isSamePerson(["mayor", "ada", "oak"], ["ada", "oak"])).toBe(true);
    expect(isSamePerson(["ada", "oak"], ["carl", "elm"])).toBe(false);
  });
});
