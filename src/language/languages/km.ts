import type { LanguageData } from "./language-data.ts";

export const km: LanguageData = {
  code: "km",
  name: "Khmer",
  script: "Khmer",
  questionPattern: /ណា|អ្វី|អី|នរណា|ហេតុអ្វី|ម៉េច|យ៉ាងណា|ប៉ុន្មាន|ឬទេ|តើ/,
  // Words are cut by guess or are single syllables, and order carries what other function words say: only words that ask.
  stopWords: "តើ អ្វី ណា នរណា អ្នកណា ប៉ុន្មាន យ៉ាងដូច ដូចម្តេច ម្តេច ដូចម្ដេច ម្ដេច យ៉ាងណា ឯណា ហេតុអ្វី នៅឯណា កន្លែងណា ថ្ងៃណា ឆ្នាំណា ពេលណា",
  unspaced: true,
  questionWords: {
    what: "អ្វី",
    which: "ណា, មួយណា, ណាមួយ",
    who: "នរណា, អ្នកណា",
    where: "ទីណា, ឯណា, កន្លែងណា",
    when: "ពេលណា, ថ្ងៃណា, ឆ្នាំណា, ខែណា, អង្កាល់",
    "how many": "ប៉ុន្មាន",
    how: "យ៉ាងណា, យ៉ាងដូចម្តេច, ដូចម្តេច, យ៉ាងដូចម្ដេច, ដូចម្ដេច",
    why: "ហេតុអ្វី, ម្តេចក៏",
  },
  asksBehindNoun: true,
  flippingPatterns: {
    before: /(?:មិន|ពុំ|គ្មាន|ឥត|កុំ|បដិសេធ|ប្រហែល|អាច|ប្រសិនបើ|បើ|ថាតើ|សង្ស័យ)/u,
    behind: /^\s?(?:មិន|ពុំ|ឬទេ|ឬអត់)/u,
    negations: /មិន|ពុំ|គ្មាន|ឥត|កុំ|បដិសេធ/u,
  },
};
