import type { LanguageData } from "./language-data.ts";

export const ga: LanguageData = {
  code: "ga",
  name: "Irish",
  script: "Latin",
  loadStemmer: () => import("@orama/stemmers/irish"),
  loadStopWords: () => import("@orama/stopwords/irish"),
};
