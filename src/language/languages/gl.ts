import type { LanguageData } from "./language-data.ts";

export const gl: LanguageData = {
  code: "gl",
  name: "Galician",
  script: "Latin",
  invertsQuestionMark: true,
};
