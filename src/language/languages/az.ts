import type { LanguageData } from "./language-data.ts";

export const az: LanguageData = {
  code: "az",
  name: "Azerbaijani",
  script: "Latin",
  dotlessI: true,
  keepsMarksInStems: true,
};
