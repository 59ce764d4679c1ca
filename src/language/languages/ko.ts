import type { LanguageData } from "./language-data.ts";

export const ko: LanguageData = {
  code: "ko",
  name: "Korean",
  script: "Hangul",
  questionPattern: /누구|누가|무엇|무슨|뭐|어디|언제|왜|어떻게|얼마|몇|어느|어떤|까\s*[?？]?$|나요|인가|습니/,
  flippingWords: {
    negations: "안 못 아니 없이",
    hedges: "아마 혹시 의혹",
    conditions: "만약 만일",
  },
};
