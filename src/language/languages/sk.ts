import type { LanguageData } from "./language-data.ts";

export const sk: LanguageData = {
  code: "sk",
  name: "Slovak",
  script: "Latin",
  functionWords:
    "a v vo na je sú sa že to s so z zo o po pre za do od pri k ku ako aj ale alebo či nie ne bol bola bolo boli byť bude budú by som si sme ste ktorý ktorá ktoré ktorí ktorú ktorého ktorých ten tá toto tento táto tieto tej toho jeho jej ich svoj svoje už ešte len veľmi viac než keď kde kedy kto koho čo prečo koľko aký aká aké akú podľa medzi pred cez bez počas pod nad lebo pretože tak tiež i on ona oni niekto",
  tellingLetters: /[ľĺŕ]/g,
  questionOpeners: {
    sure: "kedy prečo koľko ktorý ktorá ktoré ktorú aký aká aké akú odkiaľ",
    maybe: "kde kto čo ako komu či bol bola bolo boli",
  },
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
