import type { LanguageData } from "./language-data.ts";

export const uk: LanguageData = {
  code: "uk",
  name: "Ukrainian",
  script: "Cyrillic",
  functionWords:
    "і й та або але а в у на з із зі до по від за про при для без під над між через після перед це цей ця ці той не ні він вона воно вони ми ви я ти його її їх був була було були є бути як так же що щоб який яка яке які яких також якщо коли де куди звідки хто кого кому ким чим чого чому навіщо скільки чий чия однак хоча більш якому якій",
  tellingLetters: /[іїєґ]/g,
  questionOpeners: {
    sure: "хто кого кому ким що чого чим де куди звідки коли чому навіщо скільки який яка яке які якому чий чия",
    maybe: "як",
  },
  abbreviations: {
    before: "проф акад доц ім вул пр просп пл пров див пор напр св тов ген полк о обл м с смт Проф Акад Доц Св Ген",
    numbered: "стор рис табл гл ст кв",
    within: "р рр ст др тис млн млрд грн коп км кг е",
  },
  loadStemmer: () => import("@orama/stemmers/ukrainian"),
  loadStopWords: () => import("@orama/stopwords/ukrainian"),
  flippingWords: {
    negations: "не ні ніколи ніхто нічого без заперечує заперечив",
    hedges: "нібито можливо може ймовірно чи би б",
    conditions: "якщо",
  },
};
