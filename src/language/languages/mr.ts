import type { LanguageData } from "./language-data.ts";

export const mr: LanguageData = {
  code: "mr",
  name: "Marathi",
  script: "Devanagari",
  functionWords:
    "आणि किंवा पण मध्ये पासून ला चा ची चे च्या वर ने आहे आहेत होता होती होते हा ही हे तो ती ते या त्या की जो काय कोण केव्हा कधी कुठे का कसे किती कोणत्या कोणी नाही एक साठी नंतर झाला",
  questionOpeners: { sure: "काय कोण केव्हा कधी कुठे कसे किती कोणत्या कोणी", maybe: "का" },
  asksInPlace: true,
};
