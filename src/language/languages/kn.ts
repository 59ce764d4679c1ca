import type { LanguageData } from "./language-data.ts";

export const kn: LanguageData = {
  code: "kn",
  name: "Kannada",
  script: "Kannada",
};
