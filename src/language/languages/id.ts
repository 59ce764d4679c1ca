import type { LanguageData } from "./language-data.ts";

export const id: LanguageData = {
  code: "id",
  name: "Indonesian",
  script: "Latin",
  functionWords:
    "dan atau tetapi di ke dari pada dengan untuk oleh dalam antara tentang yang ini itu adalah ialah merupakan tidak bukan akan telah sudah sedang dapat bisa ada juga lebih sebagai seperti karena jika ketika setelah sebelum selama ia dia mereka kami kita saya anda apa siapa kapan mana dimana mengapa kenapa bagaimana berapa apakah para sebuah seorang",
  questionOpeners: { sure: "siapa siapakah kapan dimana mengapa kenapa bagaimana berapa apakah", maybe: "apa mana di" },
  asksInPlace: true,
  abbreviations: { before: "Drs Ir Hj Sdr Tn Ny Jl Kol Jend", numbered: "No no hal vol", within: "dll dsb dst" },
  loadStemmer: () => import("@orama/stemmers/indonesian"),
  loadStopWords: () => import("@orama/stopwords/indonesian"),
  groupsByStops: true,
};
