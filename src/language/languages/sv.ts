import type { LanguageData } from "./language-data.ts";

export const sv: LanguageData = {
  code: "sv",
  name: "Swedish",
  script: "Latin",
  functionWords:
    "en ett den det de och eller men i på av med till från för om under över vid mellan efter innan utan är var varit blev har hade kan ska skulle inte han hon vi jag du sin sitt sina deras hans hennes som att så också när där här vad vem vems vilken vilket vilka var varför hur vart hurdan många denna detta dessa",
  tellingLetters: /[åäö]/g,
  questionOpeners: { sure: "vem vems vilken vilket vilka varför hur vart", maybe: "vad var när är" },
  abbreviations: { before: "prof ca kl dr hr fr jan feb aug sept okt nov dec", numbered: "nr s sid", within: "osv" },
  loadStemmer: () => import("@orama/stemmers/swedish"),
  loadStopWords: () => import("@orama/stopwords/swedish"),
  groupsByStops: true,
  flippingWords: {
    negations: "inte aldrig ingen inget inga utan förnekar förnekade falskt",
    hedges: "kanske möjligen troligen påstås skulle",
    conditions: "om",
  },
};
