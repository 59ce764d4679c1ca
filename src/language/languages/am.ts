import type { LanguageData } from "./language-data.ts";

export const am: LanguageData = {
  code: "am",
  name: "Amharic",
  script: "Ethiopic",
};
