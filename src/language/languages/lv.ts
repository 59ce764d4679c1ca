import type { LanguageData } from "./language-data.ts";

export const lv: LanguageData = {
  code: "lv",
  name: "Latvian",
  script: "Latin",
  abbreviations: {
    before: "prof Prof dr Dr doc piem sk ģen plkv red sv Sv t.i dir",
    numbered: "Nr nr lpp plkst tālr §",
    within: "tūkst milj mljrd",
    closing: "utt u.c tml u.tml",
  },
  sentenceOpeners:
    "šodien vakar rīt tagad tad vēlāk tur šeit tūkstoši simti daudzi visi neviens arī viņš viņa tas un kad bet",
  stopsOrdinals: true,
};
