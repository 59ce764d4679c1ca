import type { LanguageData } from "./language-data.ts";

export const ta: LanguageData = {
  code: "ta",
  name: "Tamil",
  script: "Tamil",
  loadStemmer: () => import("@orama/stemmers/tamil"),
  loadStopWords: () => import("@orama/stopwords/tamil"),
};
