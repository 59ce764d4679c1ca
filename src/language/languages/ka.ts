import type { LanguageData } from "./language-data.ts";

export const ka: LanguageData = {
  code: "ka",
  name: "Georgian",
  script: "Georgian",
};
