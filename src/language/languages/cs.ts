import type { LanguageData } from "./language-data.ts";

export const cs: LanguageData = {
  code: "cs",
  name: "Czech",
  script: "Latin",
  functionWords:
    "a nebo ale v ve z ze na do od po za před přes pod nad při pro o u bez mezi je jsou byl byla bylo byli bude není se si to ten ta ty tento tato toto že který která které kterých jak jako co kdo koho komu kým čím kdy kde odkud kam proč kolik jaký jaká jaké čí on ona ono oni jeho její jejich také již i někdo něco",
  tellingLetters: /[ěščřžůťď]/g,
  questionOpeners: {
    sure: "kdo koho komu kdy kde kam odkud proč kolik jaký jaká jaké který která",
    maybe: "co jak čím",
  },
  abbreviations: {
    before:
      "prof ing mgr doc sv ul nám tzv např tj mj resp gen plk bc dr MUDr JUDr PhDr RNDr PaedDr ThDr MVDr Ing Mgr Bc Prof Doc mjr pplk kpt por npor Sv tř Tř popř příp event zejm kol srov vč odd hl angl něm lat nar zemř cca př tzn",
    numbered: "č čís str čl odst písm sb obr tab kap tel roč hod § Čl Č sbírka",
    within: "tis mil mld",
    closing: "atd apod aj etc",
  },
  sentenceOpeners:
    "včera dnes zítra nyní teď potom poté pak později tehdy tisíce stovky desítky mnozí mnoho všichni nikdo tam zde však podle",
  hasSyllabicConsonants: true,
  stopsOrdinals: true,
};
