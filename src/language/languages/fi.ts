import type { LanguageData } from "./language-data.ts";

export const fi: LanguageData = {
  code: "fi",
  name: "Finnish",
  script: "Latin",
  functionWords:
    "ja tai mutta on oli olivat ovat ei eivät että joka jotka kun jos niin myös hän he se ne tämä nämä tuo kuka kenen mikä mitä missä mistä mihin milloin miksi miten kuinka minkä ketkä sekä kuin vain sen hänen heidän",
  tellingLetters: /ää|öö|yö|[äö]/g,
  questionOpeners: {
    sure: "kuka kenen mikä missä mistä milloin miksi miten kuinka minkä ketkä montako",
    maybe: "mitä onko mihin",
  },
  abbreviations: { before: "prof esim n tri ns", numbered: "nro s klo", within: "jne ym eKr jKr" },
  stopsOrdinals: true,
  loadStemmer: () => import("@orama/stemmers/finnish"),
  loadStopWords: () => import("@orama/stopwords/finnish"),
  groupsByStops: true,
};
