import type { LanguageData } from "./language-data.ts";

export const da: LanguageData = {
  code: "da",
  name: "Danish",
  script: "Latin",
  functionWords:
    "en et den det de og eller men i på af med til fra for om under over ved mellem efter før uden er var været blev har havde kan skal skulle ikke han hun vi jeg du sin sit sine deres hans hendes som at så også når der her hvad hvem hvis hvilken hvilket hvilke hvor hvornår hvorfor hvordan mange nogen noget nogle denne dette disse",
  tellingLetters: /[æøå]/g,
  questionOpeners: {
    sure: "hvem hvad hvilken hvilket hvilke hvornår hvorfor hvordan hvor",
    maybe: "hvis er var blev har kan kom",
  },
  abbreviations: {
    before:
      "prof ca kl hr dr sct jan feb aug sept okt nov dec Prof Hr fr Fr frk Dr Skt skt Sct St lic mag cand stud adv afd alm ang ank arr bl.a f.eks jf jfr hhv evt ekskl eks fhv fmd forb forts gl Gl inkl incl int jun kgl Kgl kld konst maks max min mht ndf nuv omkr opr orig overs pers pga ptl red resp rev sml spec sædv tidl tilsv tsk udg univ vedr vejl vha årh d.v.s dvs mio mia kap",
    numbered: "nr s d tlf Tlf stk pkt art bd bl fig side vol § Nr par",
    within: "",
    closing: "osv mv m.m m.v o.l o.lign etc",
  },
  sentenceOpeners: "dag går nu derefter senere tusinder hundreder flere ingen alle ifølge måske imens",
  stopsOrdinals: true,
  loadStemmer: () => import("@orama/stemmers/danish"),
  loadStopWords: () => import("@orama/stopwords/danish"),
  groupsByStops: true,
  flippingWords: {
    negations: "ikke aldrig ingen intet uden nægter nægtede falsk",
    hedges: "måske muligvis angiveligt ville",
    conditions: "hvis",
  },
};
