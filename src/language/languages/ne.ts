import type { LanguageData } from "./language-data.ts";

export const ne: LanguageData = {
  code: "ne",
  name: "Nepali",
  script: "Devanagari",
  functionWords:
    "र वा तर मा बाट लाई को का की ले हो हुन् थियो थिए छ छन् यो त्यो यस त्यस कि जो के कोहो को कहिले कहाँ किन कसरी कति कुन पनि छैन एक लागि सँग पछि भयो",
  questionOpeners: { sure: "कहिले कहाँ किन कसरी कति कुन", maybe: "के को" },
  asksInPlace: true,
  loadStemmer: () => import("@orama/stemmers/nepali"),
  loadStopWords: () => import("@orama/stopwords/nepali"),
};
