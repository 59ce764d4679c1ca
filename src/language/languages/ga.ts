import type { LanguageData } from "./language-data.ts";

export const ga: LanguageData = {
  code: "ga",
  name: "Irish",
  script: "Latin",
  functionWords:
    "an na agus is ar i sa san den don ag le go ó do de faoi chun gan thar trí roimh idir um tar éis bhí tá níl bhfuil raibh beidh nach gur ní sé sí siad é í iad mé tú muid sin seo a as ach nó mar má dá nuair cá cé cad céard conas cathain cén mhéad fáth gach níos mó freisin aon eile chuig féin ba ina lena leis faoin",
  questionOpeners: { sure: "cá cathain conas cén céard", maybe: "cé cad an ar" },
  loadStemmer: () => import("@orama/stemmers/irish"),
  loadStopWords: () => import("@orama/stopwords/irish"),
};
