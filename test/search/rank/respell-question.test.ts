import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuestion } from "../../../src/search/question/parse-question.ts";
import { respellQuestion } from "../../../src/search/rank/respell-question.ts";
import { indexText } from "../../fakes/index-text.ts";

const index = await indexText(
  "The council of Kerrow closed the Ashford ferry after engineers found cracks in the landing stage. Councillor Odile Brandt blamed the contractor for the collapse.",
);
const german = await indexText("Der Rat sperrt die Brücke. Die Ingenieure fanden Risse im Beton.", "de");
const respelled = (text: string, own = index): string => respellQuestion(own, parseQuestion(own.language, text, []));

describe("the spelling of a question whose meaning is read", () => {
  it.each([
    ["who is to blame for the colapse", "who is to blame for the collapse"],
    ["What did the egnineers find in the lannding stage?", "What did the engineers find in the landing stage?"],
    ["why did Odille Brant say so?", "why did Odile Brandt say so?"],
  ])("of %s is that of the article's words", (typed, meant) => {
    expect(respelled(typed)).toBe(meant);
  });

  it.each([
    ["a word of the language is no misspelling of one like it", "was there a berry on the table?"],
    ["nor is one with another first letter", "did the xerry sink?"],
    ["an unknown word that is like none stays", "what does the Xylandry want?"],
    ["keywords in no language are left alone", "colapse Brant"],
    ["another language is not misspelt", "Wer hat den Contracter und das Kouncil beschuldigt?"],
  ])("%s", (_, typed) => {
    expect(respelled(typed)).toBe(typed);
  });

  it("stays where the words of the article's language were never learned", () => {
    expect(respelled("Was ist mit der Brükce?", german)).toBe("Was ist mit der Brükce?");
  });

  it("leaves all but whole words as they were typed", () => {
    const typed = fc.array(fc.constantFrom("the", "colapse", "Brant", "?", " ", "\n", "é", "👍", "egnineers", "123"));
    fc.assert(
      fc.property(typed, (parts) => {
        const text = parts.join("");
        const marks = (of: string): string => of.replace(/[\p{L}\p{M}\p{N}]+/gu, "w");
        expect(marks(respelled(text))).toBe(marks(text));
      }),
    );
  });
});
