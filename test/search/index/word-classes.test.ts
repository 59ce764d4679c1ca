import { describe, expect, it } from "vitest";
import { loadLanguage } from "../../../src/language/load-language.ts";
import { WORD_CLASS, type WordClass, wordClassifierOf } from "../../../src/search/index/word-classes.ts";

const classesOf = async (code: string, word: string): Promise<string[]> => {
  const language = await loadLanguage(code);
  const classOf = wordClassifierOf(language);
  const bits = language.words(word).reduce((all, one) => all | classOf(one), 0);
  return Object.entries(WORD_CLASS).flatMap(([name, bit]) => ((bits & bit) === 0 ? [] : [name]));
};

describe("the classes of a word", () => {
  it.each<[string, string, WordClass, string]>([
    ["en", "March", "month", "whatever its case"],
    ["de", "Präsidenten", "personTitle", "inflected words by their stem"],
    ["ru", "январе", "month", "in any case of the noun"],
    ["tr", "yılında", "timeUnit", "with endings"],
    ["el", "Ιανουαρίου", "month", "with accents"],
    ["ar", "بسبب", "cause", "in any script"],
    ["hi", "करोड़", "numeral", "however the nukta is encoded"],
    ["vi", "tháng", "month", "with its tone"],
    ["zh", "總統", "personTitle", "in traditional characters"],
    ["th", "เพราะ", "cause", "where words have no spaces"],
  ])("%s: %s is a %s, %s", async (code, word, expected) => {
    expect(await classesOf(code, word)).toContain(expected);
  });

  it("are told by form in English, where every form that is meant is listed", async () => {
    expect(await classesOf("en", "stated")).toEqual(["speech"]);
    expect(await classesOf("en", "units")).toEqual([]);
  });

  it("are not those of another word with the stem of a function word", async () => {
    expect(await classesOf("de", "eine")).toEqual([]);
    expect(await classesOf("hi", "का")).toEqual([]);
  });

  it("are not those of a word that a segmenter cuts to pieces", async () => {
    expect(await classesOf("zh", "之")).toEqual([]);
  });

  it("are none in a language without a lexicon", async () => {
    expect(await classesOf("fi", "tammikuu")).toEqual([]);
  });
});
