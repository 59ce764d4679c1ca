import type { LanguageData } from "./language-data.ts";

export const pl: LanguageData = {
  code: "pl",
  name: "Polish",
  script: "Latin",
  functionWords:
    "i lub albo ale w we z ze na do od po za przed przez pod nad przy dla o u bez między jest są był była było były będzie nie się to ten ta te tego tej tym tych że który która które których jak jako czy co kto kogo komu kim czym kiedy gdzie skąd dokąd dlaczego ile jaki jaka jakie czyj on ona ono oni jego jej ich już także również oraz",
  tellingLetters: /[ąęłńśźż]/g,
  questionOpeners: {
    sure: "kto kogo komu czym kiedy gdzie skąd dokąd dlaczego jaki jaka jakie jakiego którym którym który która",
    maybe: "co czy ile jak kim",
  },
  abbreviations: {
    before: "prof mgr inż hab ks św ul al pl os płk gen kpt por tzw wg zob ok np",
    numbered: "nr str tom art poz",
    within: "r w itd itp tys mln mld zł",
  },
  stopsOrdinals: true,
};
