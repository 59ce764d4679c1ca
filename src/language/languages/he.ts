import type { LanguageData } from "./language-data.ts";

export const he: LanguageData = {
  code: "he",
  name: "Hebrew",
  script: "Hebrew",
  functionWords:
    "של את על עם אל מן לא הוא היא הם הן זה זאת זו אלה אני אתה אנחנו היה הייתה היו יש אין כי אם אבל או גם רק כל מה מי מתי איפה היכן לאן מאין למה מדוע איך כיצד כמה איזה איזו אילו אשר",
  questionOpeners: { sure: "מי מה מתי איפה היכן לאן מאין למה מדוע איך כיצד כמה איזה איזו אילו", maybe: "" },
};
