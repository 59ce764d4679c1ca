import type { LanguageData } from "./language-data.ts";

export const ur: LanguageData = {
  code: "ur",
  name: "Urdu",
  script: "Arabic",
  functionWords:
    "اور یا لیکن میں سے کو کا کی کے پر تک نے ہے ہیں تھا تھی تھے ہو یہ وہ اس ان کہ جو کیا کون کب کہاں کیوں کیسے کتنا کتنے کتنی کس جس بھی نہیں ایک لیے ساتھ بعد گیا کر",
  tellingLetters: /[ٹڈڑےںہھ]/g,
  questionOpeners: { sure: "کیا کون کب کہاں کیوں کیسے کتنا کتنے کتنی", maybe: "کس" },
  asksInPlace: true,
};
