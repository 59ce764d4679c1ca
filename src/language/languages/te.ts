import type { LanguageData } from "./language-data.ts";

export const te: LanguageData = {
  code: "te",
  name: "Telugu",
  script: "Telugu",
};
