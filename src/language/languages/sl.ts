import type { LanguageData } from "./language-data.ts";

export const sl: LanguageData = {
  code: "sl",
  name: "Slovenian",
  script: "Latin",
  functionWords:
    "in je so da se na za v z s k h ki pa po pri o od do iz ob med pred brez kot ali tudi ne ni bi bil bila bilo bili bile sem si smo ste lahko če ker ko kje kdo koga kdaj kaj kako koliko zakaj kateri katera katero katere ta to te tega tej tem ti on ona oni njegov njegova njen njihov svoj svoje svojo več že še le samo zaradi zato kjer nad pod proti skozi vendar ampak saj bo bodo i",
  questionOpeners: { sure: "kje kdaj kaj zakaj kateri katera katero katere komu", maybe: "kdo koliko kako kam ali" },
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
