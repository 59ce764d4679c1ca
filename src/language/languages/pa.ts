import type { LanguageData } from "./language-data.ts";

export const pa: LanguageData = {
  code: "pa",
  name: "Punjabi",
  script: "Gurmukhi",
};
