import type { LanguageData } from "./language-data.ts";

export const lt: LanguageData = {
  code: "lt",
  name: "Lithuanian",
  script: "Latin",
  loadStemmer: () => import("@orama/stemmers/lithuanian"),
  loadStopWords: () => import("@orama/stopwords/lithuanian"),
};
