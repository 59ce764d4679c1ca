import type { LanguageData } from "./language-data.ts";

export const sk: LanguageData = {
  code: "sk",
  name: "Slovak",
  script: "Latin",
  stopsOrdinals: true,
};
