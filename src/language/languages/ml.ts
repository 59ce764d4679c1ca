import type { LanguageData } from "./language-data.ts";

export const ml: LanguageData = {
  code: "ml",
  name: "Malayalam",
  script: "Malayalam",
};
