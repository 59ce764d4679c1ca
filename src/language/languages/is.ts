import type { LanguageData } from "./language-data.ts";

export const is: LanguageData = {
  code: "is",
  name: "Icelandic",
  script: "Latin",
  abbreviations: {
    before: "prof dr sr hr fr t.d þ.e a.m.k sbr m.a u.þ.b St",
    numbered: "bls nr kl gr tbl",
    within: "",
    closing: "o.s.frv o.fl osfrv",
  },
  sentenceOpeners: "í dag gær nú þá síðan hér þar þúsundir hundruð margir allir enginn einnig hann hún það og þegar en",
  stopsOrdinals: true,
};
