import type { LanguageData } from "./language-data.ts";

export const lv: LanguageData = {
  code: "lv",
  name: "Latvian",
  script: "Latin",
  stopsOrdinals: true,
};
