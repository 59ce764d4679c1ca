import type { LanguageData } from "./language-data.ts";

export const is: LanguageData = {
  code: "is",
  name: "Icelandic",
  script: "Latin",
  functionWords:
    "og er var í á að um frá með til af fyrir við eftir undir yfir án milli hjá sem en ekki það þess því hann hún þeir þær þau þetta þessi hans hennar þeirra sér sinn sína voru vera verið verður hefur hafa hafði eru mun hvar hver hverjir hvers hverju hvenær hvað hvaða hversu hvernig hvort eða þegar þar hér nú einnig mjög meira bara þó enn líka úr ég einhver",
  tellingLetters: /[ðþ]/g,
  questionOpeners: {
    sure: "hvar hvenær hvað hvaða hversu hvernig hverjir hverju hvers hvort hver",
    maybe: "af er var",
  },
  abbreviations: {
    before: "prof dr sr hr fr t.d þ.e a.m.k sbr m.a u.þ.b St",
    numbered: "bls nr kl gr tbl",
    within: "",
    closing: "o.s.frv o.fl osfrv",
  },
  sentenceOpeners: "í dag gær nú þá síðan hér þar þúsundir hundruð margir allir enginn einnig hann hún það og þegar en",
  stopsOrdinals: true,
};
