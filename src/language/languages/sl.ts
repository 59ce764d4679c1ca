import type { LanguageData } from "./language-data.ts";

export const sl: LanguageData = {
  code: "sl",
  name: "Slovenian",
  script: "Latin",
  stopsOrdinals: true,
  loadStopWords: () => import("@orama/stopwords/slovenian"),
  groupsByStops: true,
};
