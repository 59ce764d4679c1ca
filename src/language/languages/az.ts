import type { LanguageData } from "./language-data.ts";

export const az: LanguageData = {
  code: "az",
  name: "Azerbaijani",
  script: "Latin",
  functionWords:
    "və bir bu o ki da də ilə üçün görə kimi daha çox ən isə amma lakin ya yox deyil var idi olub olan olaraq edib etdi edən onun onlar onların mən sən biz siz öz hər bütün heç nə kim harada hara haçan niyə neçə hansı necə haqqında sonra əvvəl qədər arasında üzrə ancaq belə həm artıq yalnız bəzi digər nəfər vaxt",
  tellingLetters: /ə/g,
  questionOpeners: { sure: "harada haçan niyə neçə hansı necə", maybe: "kim nə hara var" },
  asksInPlace: true,
  dotlessI: true,
  keepsMarksInStems: true,
};
