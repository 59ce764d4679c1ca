import type { LanguageData } from "./language-data.ts";

export const id: LanguageData = {
  code: "id",
  name: "Indonesian",
  script: "Latin",
  functionWords:
    "dan atau tetapi di ke dari pada dengan untuk oleh dalam antara tentang yang ini itu adalah ialah merupakan tidak bukan akan telah sudah sedang dapat bisa ada juga lebih sebagai seperti karena jika ketika setelah sebelum selama ia dia mereka kami kita saya anda apa siapa kapan mana dimana mengapa kenapa bagaimana berapa apakah para sebuah seorang",
  questionOpeners: { sure: "siapa siapakah kapan dimana mengapa kenapa bagaimana berapa apakah", maybe: "apa mana di" },
  asksInPlace: true,
  abbreviations: {
    before:
      "Drs Ir Hj Sdr Tn Ny Jl Kol Jend Dr dr Prof prof Jln Letjen Mayjen Brigjen Kombes Pdt Gg Kab Kec Kel Prov St H",
    numbered: "No no hal vol Ps ps tgl telp Telp Hal",
    within: "",
    closing: "dll dsb dst dkk etc",
  },
  sentenceOpeners:
    "kemarin besok sekarang kemudian lalu nanti sana ribuan ratusan puluhan banyak semua menurut mungkin",
  loadStemmer: () => import("@orama/stemmers/indonesian"),
  loadStopWords: () => import("@orama/stopwords/indonesian"),
  groupsByStops: true,
};
