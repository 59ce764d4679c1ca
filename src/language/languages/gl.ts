import type { LanguageData } from "./language-data.ts";

export const gl: LanguageData = {
  code: "gl",
  name: "Galician",
  script: "Latin",
  functionWords:
    "o a os as un unha uns unhas de do da dos das e ou mais pero en no na nos nas con por para sen sobre entre desde ata ao á aos ás que como se non si xa tamén moi máis este esta isto estes estas ese esa iso aquel aquela el ela eles elas eu nós vós lle lles súa súas seu seus é son era eran foi foron ser está están estaba ten teñen tiña hai houbo quen cal cales cando onde canto canta cantos cantas porque segundo despois antes durante pola polo polas polos dun dunha nun nunha cuxo cuxa aínda nin",
  questionOpeners: {
    sure: "quen cando onde cantas cales",
    maybe: "que cal como por canto canta cantos houbo hai foi é está",
  },
  invertsQuestionMark: true,
};
