import type { LanguageData } from "./language-data.ts";

export const fa: LanguageData = {
  code: "fa",
  name: "Persian",
  script: "Arabic",
  functionWords:
    "و یا اما در از به با بر برای تا که را این آن است بود بودند شد شدند می نمی هست نیست چه چی کی کجا کجاست چرا چگونه چطور چند کدام آیا او آنها ما شما من یک هم نیز هر پس پیش بین چیست کیست کسی",
  tellingLetters: /[پچژگکی]/g,
  questionOpeners: { sure: "چه کی کجا کجاست چرا چگونه چطور چند کدام آیا چیست کیست", maybe: "چی" },
  asksInPlace: true,
};
