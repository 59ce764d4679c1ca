import type { LanguageData } from "./language-data.ts";

export const oc: LanguageData = {
  code: "oc",
  name: "Occitan",
  script: "Latin",
  elides: true,
};
