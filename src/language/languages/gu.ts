import type { LanguageData } from "./language-data.ts";

export const gu: LanguageData = {
  code: "gu",
  name: "Gujarati",
  script: "Gujarati",
};
