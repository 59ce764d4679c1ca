import type { LanguageData } from "./language-data.ts";

export const lt: LanguageData = {
  code: "lt",
  name: "Lithuanian",
  script: "Latin",
  functionWords:
    "ir yra buvo bus būti kad kaip bet o ar ne nėra į iš su be už po prie per nuo iki apie dėl pagal prieš tarp jis ji jie jos jo jų savo šis ši šio tas ta tai to tos tie kuris kuri kurie kurios kurių jau dar tik taip pat labai daugiau nei nes jei kai kur kas kada kodėl kiek ką kam kokia koks kokie arba turi gali pas",
  tellingLetters: /[ąęėįųū]/g,
  questionOpeners: {
    sure: "kodėl kiek kuris kuri kurie kurios kokia koks kokie ką",
    maybe: "kas kur kada kaip kam ar",
  },
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
