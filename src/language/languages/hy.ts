import type { LanguageData } from "./language-data.ts";

export const hy: LanguageData = {
  code: "hy",
  name: "Armenian",
  script: "Armenian",
  // Keyboards give a colon for the verjaket (։).
  endMarks: ":",
  loadStemmer: () => import("@orama/stemmers/armenian"),
  loadStopWords: () => import("@orama/stopwords/armenian"),
};
