import type { LanguageData } from "./language-data.ts";

export const hu: LanguageData = {
  code: "hu",
  name: "Hungarian",
  script: "Latin",
  functionWords:
    "a az és vagy de egy hogy nem is van volt voltak lesz meg már csak még mint ha ez azt ezt ki kit kinek mi mit mikor hol hová honnan miért hogyan milyen melyik mennyi hány aki ami amely után előtt szerint között ő ők valaki valami",
  tellingLetters: /[őűöüáé]/g,
  questionOpeners: {
    sure: "mikor hol hová honnan miért hogyan milyen melyik mennyi hány kinek",
    maybe: "ki mi kit mit",
  },
  abbreviations: {
    before:
      "dr prof ifj id ún pl kb Szt Dr Prof özv ill vö ld krt ford szerk mb min max Ifj gr br alez ezr őrgy vezérőrgy u",
    numbered: "sz köt old tel tér §",
    within: "",
    closing: "stb sb",
  },
  sentenceOpeners: "ma tegnap holnap most akkor aztán később itt ott ezrek százak sokan mindenki senki talán közben",
  stopsOrdinals: true,
  loadStemmer: () => import("@orama/stemmers/hungarian"),
  loadStopWords: () => import("@orama/stopwords/hungarian"),
};
