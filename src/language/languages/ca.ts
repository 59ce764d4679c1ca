import type { LanguageData } from "./language-data.ts";

export const ca: LanguageData = {
  code: "ca",
  name: "Catalan",
  script: "Latin",
  functionWords:
    "el la els les un una uns unes de del dels i o però en amb per sense sobre entre fins des que es el seu seva és són era eren va van ha han no sí com més molt ja també aquest aquesta què qui quin quina quins quines quan on quant quanta quants quantes hi perquè segons després abans durant",
  tellingLetters: /l·l|[çïò]/g,
  questionOpeners: {
    sure: "què quin quina quins quines quan perquè quantes quanta",
    maybe: "qui on com quant quants hi",
  },
  abbreviations: {
    before: "Sr Sra Srs Srta Dr Dra Prof Mn Av Pl Ctra Ptge Pg Sta St aprox p.ex Gral Excm Il·lm",
    numbered: "núm art arts pàg pàgs vol fig cap tel n p pp",
    within: "",
    closing: "etc",
  },
  sentenceOpeners: "avui ahir demà ara llavors aquí allà milers centenars molts moltes tothom ningú potser",
  invertsQuestionMark: true,
  elides: true,
  groupsByStops: true,
};
