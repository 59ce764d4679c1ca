import type { LanguageData } from "./language-data.ts";

export const pl: LanguageData = {
  code: "pl",
  name: "Polish",
  script: "Latin",
  functionWords:
    "i lub albo ale w we z ze na do od po za przed przez pod nad przy dla o u bez między jest są był była było były będzie nie się to ten ta te tego tej tym tych że który która które których jak jako czy co kto kogo komu kim czym kiedy gdzie skąd dokąd dlaczego ile jaki jaka jakie czyj on ona ono oni jego jej ich już także również oraz ktoś coś",
  tellingLetters: /[ąęłńśźż]/g,
  questionOpeners: {
    sure: "kto kogo komu czym kiedy gdzie skąd dokąd dlaczego jaki jaka jakie jakiego którym którym który która",
    maybe: "co czy ile jak kim",
  },
  abbreviations: {
    before:
      "prof mgr inż hab ks św ul al pl os płk gen kpt por tzw wg zob ok np dot dyr red abp bp kard ppłk mjr ppor sierż woj pow gm ur zm tj tzn adw mec przew zast śp bł br med nadzw zwycz emer doc hon Prof Dr Św Gen Ks ang niem łac fr ros pn płd zach wsch min max ca",
    numbered: "nr str tom art poz godz Godz pkt ust par rozdz rys tab tel ryc wyd §",
    within: "r w tys mln mld zł",
    closing: "itd itp etc in",
  },
  sentenceOpeners:
    "wczoraj dziś dzisiaj jutro teraz potem później wtedy tysiące setki wielu wiele wszyscy nikt tam tu tutaj jednak kilka kilku policja według",
  stopsOrdinals: true,
};
