import type { LanguageData } from "./language-data.ts";

export const sl: LanguageData = {
  code: "sl",
  name: "Slovenian",
  script: "Latin",
  abbreviations: {
    before: "dr Dr mag prof Prof doc sv Sv ul oz npr tj inž univ dipl gl angl nem lat roj gen t.i",
    numbered: "št čl str tel odst pogl Čl Št §",
    within: "",
    closing: "itd ipd itn idr",
  },
  sentenceOpeners:
    "včeraj danes jutri zdaj potem pozneje takrat tisoče stotine mnogi vsi nihče tam tukaj vendar tudi po on ona to v na in ko",
  hasSyllabicConsonants: true,
  stopsOrdinals: true,
  loadStopWords: () => import("@orama/stopwords/slovenian"),
  groupsByStops: true,
};
