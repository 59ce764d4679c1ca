import type { LanguageData } from "./language-data.ts";

export const sv: LanguageData = {
  code: "sv",
  name: "Swedish",
  script: "Latin",
  functionWords:
    "en ett den det de och eller men i på av med till från för om under över vid mellan efter innan utan är var varit blev har hade kan ska skulle inte han hon vi jag du sin sitt sina deras hans hennes som att så också när där här vad vem vems vilken vilket vilka var varför hur vart hurdan många någon något några denna detta dessa",
  tellingLetters: /[åäö]/g,
  questionOpeners: { sure: "när vem vems vilken vilket vilka varför hur vart", maybe: "vad var är blev har kan fick" },
  abbreviations: {
    before:
      "prof ca kl dr hr fr jan feb aug sept okt nov dec Prof Dr doc Doc lic tekn kand civ ing övers red ang enl exkl inkl ev resp tel Tel St Sta S:t nuv sek ordf bl.a t.ex d.v.s dvs f.d s.k fr.o.m t.o.m jfr jmf milj mdr",
    numbered: "nr s sid kap art fig tab st § vol bd Nr",
    within: "",
    closing: "osv m.m mm etc m.fl mfl o.d o.s.v",
  },
  sentenceOpeners: "idag igår nu då sedan senare tusentals hundratals flera ingen alla enligt kanske",
  loadStemmer: () => import("@orama/stemmers/swedish"),
  loadStopWords: () => import("@orama/stopwords/swedish"),
  groupsByStops: true,
  flippingWords: {
    negations: "inte aldrig ingen inget inga utan förnekar förnekade falskt",
    hedges: "kanske möjligen troligen påstås skulle",
    conditions: "om",
  },
};
