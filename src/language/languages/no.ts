import type { LanguageData } from "./language-data.ts";

export const no: LanguageData = {
  code: "no",
  name: "Norwegian",
  script: "Latin",
  functionWords:
    "en et ei den det de og eller men i på av med til fra for om under over ved mellom etter før uten er var vært ble har hadde kan skal skulle ikke han hun vi jeg du sin sitt sine deres hans hennes som at så også når der her hva hvem hvilken hvilket hvilke hvor hvornår hvorfor hvordan mange noen noe denne dette disse",
  tellingLetters: /[æøå]/g,
  questionOpeners: {
    sure: "hvem hva hvilken hvilket hvilke hvorfor hvordan hvor",
    maybe: "når er var ble har kan kom",
  },
  abbreviations: {
    before:
      "prof ca kl hr dr jan feb aug sept okt nov des Prof Hr fr Fr frk Dr St lic mag cand stud adv avd alm ang bl.a f.eks jf jfr hhv evt ekskl eks tidl inkl kgl maks max min nåv opr orig overs pga pers red resp sml spes univ vedr årh dvs mill mrd",
    numbered: "nr s tlf Tlf pkt art bd fig side vol § Nr",
    within: "",
    closing: "osv mv m.m m.fl m.v o.l etc",
  },
  sentenceOpeners: "nå deretter senere tusenvis hundrevis flere ingen alle ifølge kanskje imens",
  stopsOrdinals: true,
  loadStemmer: () => import("@orama/stemmers/norwegian"),
  loadStopWords: () => import("@orama/stopwords/norwegian"),
  groupsByStops: true,
  flippingWords: {
    negations: "ikke aldri ingen intet uten nekter nektet falsk",
    hedges: "kanskje muligens angivelig ville",
    conditions: "hvis",
  },
};
