import type { LanguageData } from "./language-data.ts";

export const da: LanguageData = {
  code: "da",
  name: "Danish",
  script: "Latin",
  functionWords:
    "en et den det de og eller men i på af med til fra for om under over ved mellem efter før uden er var været blev har havde kan skal skulle ikke han hun vi jeg du sin sit sine deres hans hendes som at så også når der her hvad hvem hvis hvilken hvilket hvilke hvor hvornår hvorfor hvordan mange denne dette disse",
  tellingLetters: /[æøå]/g,
  questionOpeners: { sure: "hvem hvad hvilken hvilket hvilke hvornår hvorfor hvordan hvor", maybe: "hvis er" },
  abbreviations: { before: "prof ca kl hr dr sct jan feb aug sept okt nov dec", numbered: "nr s", within: "osv" },
  stopsOrdinals: true,
  loadStemmer: () => import("@orama/stemmers/danish"),
  loadStopWords: () => import("@orama/stopwords/danish"),
  groupsByStops: true,
  flippingWords: {
    negations: "ikke aldrig ingen intet uden nægter nægtede falsk",
    hedges: "måske muligvis angiveligt ville",
    conditions: "hvis",
  },
};
