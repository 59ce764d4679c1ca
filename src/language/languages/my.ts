import type { LanguageData } from "./language-data.ts";

export const my: LanguageData = {
  code: "my",
  name: "Burmese",
  script: "Myanmar",
  questionPattern: /ဘယ်|ဘာ|လဲ|လား|သလဲ|မည်သူ|မည်သည့်|အဘယ်/,
  unspaced: true,
  flippingPatterns: { before: /မ$/u, behind: /^(?:.{0,6}?(?:မဟုတ်|ဘူး))/u },
};
