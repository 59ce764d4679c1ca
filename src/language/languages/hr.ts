import type { LanguageData } from "./language-data.ts";

export const hr: LanguageData = {
  code: "hr",
  name: "Croatian",
  script: "Latin",
  functionWords:
    "i ili ali u na s sa od do iz za po o kod bez između je su bio bila bilo bili nije nisu se to taj ta ovaj ova ovo koji koja koje kojih kao što tko koga kome kada gdje kamo odakle zašto kako koliko kakav čiji on ona oni njegov njezin njihov također nakon prije netko nešto li",
  tellingLetters: /[čćđšž]/g,
  questionOpeners: { sure: "tko koga gdje odakle zašto koliko kakav čiji kada", maybe: "je što kako kamo koji koja" },
  abbreviations: {
    before: "prof dr sv ul tzv npr gen mr sc dipl ing mons fra akad dir gosp odn tzn bl Prof Dr Sv engl njem lat eng",
    numbered: "br str čl al tel toč kn Čl Br",
    within: "god tj st",
    closing: "itd itsl sl etc",
  },
  sentenceOpeners: "jučer danas sutra sada onda poslije tada tisuće stotine mnogi svi nitko tamo ovdje ipak prema",
  hasSyllabicConsonants: true,
  stopsOrdinals: true,
  groupsByStops: true,
};
