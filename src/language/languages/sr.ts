import type { LanguageData } from "./language-data.ts";

export const sr: LanguageData = {
  code: "sr",
  name: "Serbian",
  script: "Cyrillic",
  functionWords:
    "и или али у на са с од до из за по о код без између је су био била било били није се то тај та овај ова ово који која које којих као што ко кога коме када где куда одакле зашто како колико какав чији он она они његов њен њихов такође након пре",
  tellingLetters: /[ђјљњћџ]/g,
  questionOpeners: { sure: "ко кога шта где куда одакле када зашто колико какав чији који која које", maybe: "како" },
  abbreviations: {
    before: "проф акад др св ген ул бул тзв нпр мр инж арх мин дипл Проф Др Св енгл нем лат",
    numbered: "бр стр чл ст тач тел Чл Бр",
    within: "г год тј",
    closing: "итд итсл сл",
  },
  sentenceOpeners: "јуче данас сутра сада онда после тада хиљаде стотине многи сви нико тамо овде ипак према",
  hasSyllabicConsonants: true,
  stopsOrdinals: true,
  loadStemmer: () => import("@orama/stemmers/serbian"),
  loadStopWords: () => import("@orama/stopwords/serbian"),
  groupsByStops: true,
};
