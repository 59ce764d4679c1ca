import type { LanguageData } from "./language-data.ts";

export const et: LanguageData = {
  code: "et",
  name: "Estonian",
  script: "Latin",
  abbreviations: {
    before: "prof Prof dr Dr nt st hr pr ca vt sh min max dots kol kindral-ltn",
    numbered: "nr lk lg kell tel §",
    within: "",
    closing: "jne jt jms jpm",
  },
  sentenceOpeners: "täna eile homme nüüd siis hiljem seal siin tuhanded sajad paljud kõik keegi ka ta see ja kui",
  stopsOrdinals: true,
};
