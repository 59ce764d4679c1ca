import type { LanguageData } from "./language-data.ts";

export const sk: LanguageData = {
  code: "sk",
  name: "Slovak",
  script: "Latin",
  abbreviations: {
    before:
      "prof Prof doc Doc Ing ing Mgr mgr Bc MUDr JUDr PhDr RNDr mjr plk pplk kpt gen sv Sv ul nám tzv napr resp cca popr príp event najmä tzn tj mj angl nem lat nar ods",
    numbered: "č čl Č Čl odst písm str s obr tab kap tel zb §",
    within: "tis mil mld r",
    closing: "atď apod etc",
  },
  sentenceOpeners:
    "včera dnes zajtra teraz potom neskôr vtedy tisíce stovky desiatky mnohí mnoho všetci nikto tam tu však tiež podľa po on ona ono oni to ten tá v na a ale keď",
  hasSyllabicConsonants: true,
  stopsOrdinals: true,
};
