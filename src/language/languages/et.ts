import type { LanguageData } from "./language-data.ts";

export const et: LanguageData = {
  code: "et",
  name: "Estonian",
  script: "Latin",
  functionWords:
    "ja on oli olid ei et see seda selle ta tema nad nende kui aga või mis kes kus millal miks mida kuidas palju mitu millise milline millised millist oma ka veel juba ainult väga rohkem kuid sest pärast enne kuni koos ilma jaoks kohta poolt üle all peal vastu läbi ning kuna siis siin seal need neid olla pole saab sai võib peab kas keegi eest",
  questionOpeners: {
    sure: "millal miks milline millised millist mitu kuidas kellele kuhu",
    maybe: "kus kes mis mida kas palju",
  },
  abbreviations: {
    before: "prof Prof dr Dr nt st hr pr ca vt sh min max dots kol kindral-ltn",
    numbered: "nr lk lg kell tel §",
    within: "",
    closing: "jne jt jms jpm",
  },
  sentenceOpeners: "täna eile homme nüüd siis hiljem seal siin tuhanded sajad paljud kõik keegi ka ta see ja kui",
  stopsOrdinals: true,
};
