import type { LanguageData } from "./language-data.ts";

export const oc: LanguageData = {
  code: "oc",
  name: "Occitan",
  script: "Latin",
  functionWords:
    "lo la los las un una unas de del dels d'un d'una e o en amb per sens sus entre dins fins dempuèi que es se son èra èran a an aviá avián pas non coma mas tanben mai fòrça plan aqueste aquesta aquò aquel aquela el ela eles li lor sa sos sas qual quala quora ont quant quanta quants quantas perqué quin quina quinas quins quand segon après abans pendent pel pels al als ja foguèt foguèron çò",
  questionOpeners: {
    sure: "perqué quanta quantas quin quina quinas quins quala",
    maybe: "quora ont qual qué que coma quant quants es i",
  },
  elides: true,
};
