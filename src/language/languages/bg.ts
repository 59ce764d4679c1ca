import type { LanguageData } from "./language-data.ts";

export const bg: LanguageData = {
  code: "bg",
  name: "Bulgarian",
  script: "Cyrillic",
  functionWords:
    "и или но а в във на с със към по из от до за при без под над между през след преди това този тази тези той тя то те ние вие аз ти не ни се си е са беше бяха бил била било били да ще който която което които как така също ако кога къде откъде кой кого какво каква какви какъв защо колко чий чия неговият нейният тяхната",
  tellingLetters: /ъ/g,
  questionOpeners: { sure: "кой кого какво каква какви какъв къде откъде кога защо колко коя кое кои", maybe: "как" },
  abbreviations: {
    before:
      "проф акад доц инж ул бул гр св ген полк вж напр о Проф Акад Доц пл к кв ж.к с обл общ ен прот Св Бул Ул Пл арх Инж лат англ нем фр рус",
    numbered: "стр чл ал бр ет ап вх бл тел Чл Ал",
    within: "г гг в вв хил млн млрд лв",
    closing: "др пр",
  },
  sentenceOpeners: "днес вчера утре сега тогава после хиляди стотици много мнозина всички никой там тук обаче според",
  loadStemmer: () => import("@orama/stemmers/bulgarian"),
  loadStopWords: () => import("@orama/stopwords/bulgarian"),
};
