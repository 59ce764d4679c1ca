import type { LanguageData } from "./language-data.ts";

export const fi: LanguageData = {
  code: "fi",
  name: "Finnish",
  script: "Latin",
  functionWords:
    "ja tai mutta on oli olivat ovat ei eivät että joka jotka kun jos niin myös hän he se ne tämä nämä tuo kuka kenen mikä mitä missä mistä mihin milloin miksi miten kuinka minkä ketkä sekä kuin vain sen hänen heidän",
  tellingLetters: /ää|öö|yö|[äö]/g,
  questionOpeners: {
    sure: "kuka kenen mikä missä mistä milloin miksi miten kuinka minkä ketkä montako mitä",
    maybe: "onko mihin",
  },
  abbreviations: {
    before:
      "prof esim n tri ns Prof Esim os ko po nk vrt ks yht toim engl ruots saks lat kreik puh Puh Tri dos lis mm tsto kok ed Ed ent kesk",
    numbered: "nro s klo Nro n:o kpl § ma ti ke to pe la su Klo",
    within: "eKr jKr",
    closing: "jne ym yms tms",
  },
  sentenceOpeners:
    "tänään eilen huomenna nyt sitten myöhemmin täällä siellä tuhannet sadat monet useat kukaan kaikki ehkä",
  stopsOrdinals: true,
  loadStemmer: () => import("@orama/stemmers/finnish"),
  loadStopWords: () => import("@orama/stopwords/finnish"),
  groupsByStops: true,
};
