import { describe, expect, it } from "vitest";
import { loadLanguage } from "../../../src/language/load-language.ts";
import { createQuestionParser } from "../../../src/search/question/create-question-parser.ts";

describe("the parser of a question", () => {
  it("parses once for each language", async () => {
    const [en, de] = [await loadLanguage("en"), await loadLanguage("de")];
    let reads = 0;
    const words: typeof en.words = (text, span) => {
      reads++;
      return en.words(text, span);
    };
    const counting = { ...en, words };
    const parseIn = createQuestionParser("Wer war es?");
    expect(parseIn(counting)).toBe(parseIn(counting));
    expect(reads).toBe(1);
    expect(parseIn(de).focus.type).toBe("who");
  });

  it("reads what a question asks for in its own language where the article's is another", async () => {
    const parseIn = createQuestionParser("Wie viele Boote sind gesunken?");
    const [inEnglish, inGerman] = [parseIn(await loadLanguage("en")), parseIn(await loadLanguage("de"))];
    expect(inEnglish.spoken).toBe("de");
    expect(inEnglish.focus.type).toBe("how many");
    expect(inGerman.spoken).toBeUndefined();
    expect(inGerman.focus.head).toBe(2);
  });

  it("reads what a question refers back to in its own language, too, where that is loaded", async () => {
    const [en, de] = [await loadLanguage("en"), await loadLanguage("de")];
    const question = "How many boats sank?";
    const shown = { article: "boats", sentence: 1 };
    expect(createQuestionParser("and why?", [{ question, shown }])(de)).toMatchObject({
      spoken: en.code,
      reference: "points",
      isWordless: true,
      earlier: { question, shown },
    });
    const before = "Wie viele Boote sanken vor dem Hafen?";
    const { earlier } = createQuestionParser("and why?", [{ question: before, shown }])(de);
    const inGerman = de.words(before).filter(({ stop }) => !stop);
    expect(earlier?.tokens.map(({ stem }) => stem)).toEqual(inGerman.map(({ stem }) => stem));
    const few = createQuestionParser("Who paints the tower?", [{ question, shown }])(de);
    expect(few).toMatchObject({ spoken: en.code, reference: "none", earlier: undefined });
    const other = createQuestionParser("Which minister resigned in Vienna?", [{ question, shown }])(de);
    expect(other).toMatchObject({ spoken: en.code, reference: "none" });
    expect(other.earlier).toBeUndefined();
  });
});
