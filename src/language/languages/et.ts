import type { LanguageData } from "./language-data.ts";

export const et: LanguageData = {
  code: "et",
  name: "Estonian",
  script: "Latin",
  stopsOrdinals: true,
};
