import type { LanguageData } from "./language-data.ts";

export const bn: LanguageData = {
  code: "bn",
  name: "Bengali",
  script: "Bengali",
};
