import type { LanguageData } from "./language-data.ts";

export const sr: LanguageData = {
  code: "sr",
  name: "Serbian",
  script: "Cyrillic",
  functionWords:
    "и или али у на са с од до из за по о код без између је су био била било били није се то тај та овај ова ово који која које којих као што ко кога коме када где куда одакле зашто како колико какав чији он она они његов њен њихов такође након пре",
  tellingLetters: /[ђјљњћџ]/g,
  questionOpeners: { sure: "ко кога шта где куда одакле када зашто колико какав чији који која које", maybe: "како" },
  abbreviations: { before: "проф акад др св ген ул бул тзв нпр", numbered: "бр стр", within: "г год итд тј" },
  stopsOrdinals: true,
  loadStemmer: () => import("@orama/stemmers/serbian"),
  loadStopWords: () => import("@orama/stopwords/serbian"),
  groupsByStops: true,
};
