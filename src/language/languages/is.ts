import type { LanguageData } from "./language-data.ts";

export const is: LanguageData = {
  code: "is",
  name: "Icelandic",
  script: "Latin",
  stopsOrdinals: true,
};
