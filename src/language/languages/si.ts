import type { LanguageData } from "./language-data.ts";

export const si: LanguageData = {
  code: "si",
  name: "Sinhala",
  script: "Sinhala",
};
