import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { joinBrokenWords } from "../../src/fold/broken-words.ts";
import { checkQuotation } from "../../src/quotation/check-quotation.ts";

const wrapped = (text: string, language: string) => parseArticle({ id: "wrapped", text, language });

const english = wrapped(
  "The council met on Monday evening in the old town hall and, after a debate, it wants a long-\nterm plan for the har-\nbour before any of the money is spent by the town or by the state.\n",
  "en",
);

describe("a word that an article breaks at a line's end", () => {
  it("is looked for as it is folded", () => {
    expect(joinBrokenWords("a long-term plan for the har-bour", english)).toBe("a longterm plan for the harbour");
    expect(joinBrokenWords("a non-violent plan", english)).toBe("a non-violent plan");
  });

  it.each([
    "it wants a long-term plan for the harbour",
    "it wants a longterm plan for the harbour",
    "it wants a long-term plan for the har-bour",
  ])("is verbatim with its hyphen and without: %s", async (quote) => {
    expect(await checkQuotation([english], quote)).toMatchObject({ verdict: "verbatim" });
  });

  it.each([
    [
      "de",
      "Der Rat hat am Montagabend nach langer Debatte beschlossen, dass die Hafen-\nverwaltung den Kai sperrt.",
      "dass die Hafenverwaltung den Kai sperrt",
    ],
    [
      "fr",
      "Le conseil a décidé lundi soir, après un long débat, que le gouver-\nnement paiera les travaux du quai.",
      "que le gouvernement paiera les travaux du quai",
    ],
    [
      "es",
      "El consejo decidió el lunes por la noche, tras un largo debate, que el ayun-\ntamiento pagará las obras.",
      "que el ayuntamiento pagará las obras",
    ],
    [
      "it",
      "Il consiglio ha deciso lunedì sera, dopo un lungo dibattito, che la regio-\nne pagherà i lavori del molo.",
      "che la regione pagherà i lavori del molo",
    ],
    [
      "ru",
      "Совет решил в понедельник вечером после долгих споров, что прави-\nтельство заплатит за ремонт порта.",
      "что правительство заплатит за ремонт порта",
    ],
    [
      "pl",
      "Rada zdecydowała w poniedziałek wieczorem po długiej debacie, że samo-\nrząd zapłaci za remont portu.",
      "że samorząd zapłaci za remont portu",
    ],
  ])("is verbatim in %s", async (language, text, quote) => {
    for (const behind of ["\n", "\n\nThe ferry stops in May.\n"])
      expect(await checkQuotation([wrapped(text + behind, language)], quote)).toMatchObject({ verdict: "verbatim" });
  });

  it("is no other word", async () => {
    expect(
      await checkQuotation(
        [english],
        "after a debate, it wants a short-term plan for the harbour before any of the money is spent",
      ),
    ).toMatchObject({ verdict: "altered" });
  });
});
