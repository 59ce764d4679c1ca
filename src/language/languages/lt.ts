import type { LanguageData } from "./language-data.ts";

export const lt: LanguageData = {
  code: "lt",
  name: "Lithuanian",
  script: "Latin",
  abbreviations: {
    before: "prof Prof doc dr Dr pvz gen plk inž akad red pav žr vad šv Šv kun vysk dir min max t.y",
    numbered: "Nr nr str psl tel al pr val",
    within: "tūkst mln mlrd",
    closing: "t.t pan kt",
  },
  sentenceOpeners:
    "šiandien vakar rytoj dabar paskui vėliau tada tūkstančiai šimtai daug visi niekas ten čia taip jis ji tai ir kai bet",
  loadStemmer: () => import("@orama/stemmers/lithuanian"),
  loadStopWords: () => import("@orama/stopwords/lithuanian"),
};
