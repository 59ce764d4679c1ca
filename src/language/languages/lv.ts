import type { LanguageData } from "./language-data.ts";

export const lv: LanguageData = {
  code: "lv",
  name: "Latvian",
  script: "Latin",
  functionWords:
    "un ir bija būs nav ka kā bet ar no uz par pie pēc līdz pirms bez pret starp caur zem virs viņš viņa viņi tas tā tie šis šī to tika tiek jau vēl tikai arī ļoti vairāk nekā jo ja kad kur kas ko kurš kura kuri kāpēc cik vai savu sava savas lai gan nevis pats tam tās šo šajā kāds kāda kādi kādas kādā būt var",
  tellingLetters: /[āēīģķļņ]/g,
  questionOpeners: { sure: "kāpēc cik kurš kura kuri kādi kādas kādā", maybe: "kas ko kur kad kā kāds kāda vai" },
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
