import type { LanguageData } from "./language-data.ts";

export const cs: LanguageData = {
  code: "cs",
  name: "Czech",
  script: "Latin",
  functionWords:
    "a nebo ale v ve z ze na do od po za před přes pod nad při pro o u bez mezi je jsou byl byla bylo byli bude není se si to ten ta ty tento tato toto že který která které kterých jak jako co kdo koho komu kým čím kdy kde odkud kam proč kolik jaký jaká jaké čí on ona ono oni jeho její jejich také již i",
  tellingLetters: /[ěščřžůťď]/g,
  questionOpeners: {
    sure: "kdo koho komu kdy kde kam odkud proč kolik jaký jaká jaké který která",
    maybe: "co jak čím",
  },
  abbreviations: {
    before: "prof ing mgr doc sv ul nám tzv např tj mj resp gen plk",
    numbered: "č čís str",
    within: "atd apod tis mil mld",
  },
  stopsOrdinals: true,
};
