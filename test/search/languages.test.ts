import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { createSearch } from "../../src/search/create-search.ts";

/** One event told in three sentences of the same words: who, when, why. What is asked for alone tells them apart. */
const TOLD: Readonly<Record<string, Readonly<Record<"who" | "when" | "why", string>>>> = {
  es: {
    who: "El puente de Osk fue construido por Henrik Aalto.",
    when: "El puente de Osk fue construido en marzo de 1874.",
    why: "El puente de Osk fue construido porque el transbordador era lento.",
  },
  de: {
    who: "Die Brücke von Osk wurde von Henrik Aalto gebaut.",
    when: "Die Brücke von Osk wurde im März 1874 gebaut.",
    why: "Die Brücke von Osk wurde gebaut, weil die Fähre langsam war.",
  },
  fr: {
    who: "Le pont d’Osk a été construit par Henrik Aalto.",
    when: "Le pont d’Osk a été construit en mars 1874.",
    why: "Le pont d’Osk a été construit parce que le bac était lent.",
  },
  ru: {
    who: "Мост в Оске построил Хенрик Аалто.",
    when: "Мост в Оске построили в марте 1874 года.",
    why: "Мост в Оске построили, потому что паром был медленным.",
  },
  tr: {
    who: "Osk köprüsü Henrik Aalto tarafından inşa edildi.",
    when: "Osk köprüsü Mart 1874’te inşa edildi.",
    why: "Osk köprüsü, vapur yavaş olduğu için inşa edildi.",
  },
  el: {
    who: "Η γέφυρα του Οσκ χτίστηκε από τον Χένρικ Άαλτο.",
    when: "Η γέφυρα του Οσκ χτίστηκε τον Μάρτιο του 1874.",
    why: "Η γέφυρα του Οσκ χτίστηκε επειδή το πλοίο ήταν αργό.",
  },
  ar: {
    who: "بني جسر أوسك بواسطة هنريك آلتو.",
    when: "بني جسر أوسك في مارس 1874.",
    why: "بني جسر أوسك لأن العبارة كانت بطيئة.",
  },
  hi: {
    who: "ओस्क का पुल हेनरिक आल्टो द्वारा बनाया गया था।",
    when: "ओस्क का पुल मार्च 1874 में बनाया गया था।",
    why: "ओस्क का पुल बनाया गया था क्योंकि नाव धीमी थी।",
  },
  vi: {
    who: "Cầu Osk được xây dựng bởi Henrik Aalto.",
    when: "Cầu Osk được xây dựng vào tháng 3 năm 1874.",
    why: "Cầu Osk được xây dựng vì phà quá chậm.",
  },
  zh: {
    who: "奥斯克大桥由亨里克建造。",
    when: "奥斯克大桥于1874年3月建造。",
    why: "奥斯克大桥因为渡船太慢而建造。",
  },
  th: {
    who: "สะพานออสก์สร้างโดยเฮนริก",
    when: "สะพานออสก์สร้างเมื่อเดือนมีนาคม ค.ศ. 1874",
    why: "สะพานออสก์สร้างขึ้นเพราะเรือช้า",
  },
};

describe("what is asked for decides between sentences that have the words of the question", () => {
  it.each([
    ["es", "when", "¿Cuándo fue construido el puente de Osk?"],
    ["es", "when", "¿En qué año fue construido el puente de Osk?"],
    ["es", "why", "¿Por qué fue construido el puente de Osk?"],
    ["de", "when", "Wann wurde die Brücke von Osk gebaut?"],
    ["de", "why", "Warum wurde die Brücke von Osk gebaut?"],
    ["fr", "when", "Quand le pont d’Osk a-t-il été construit ?"],
    ["fr", "why", "Pourquoi le pont d’Osk a-t-il été construit ?"],
    ["ru", "when", "Когда построили мост в Оске?"],
    ["ru", "why", "Почему построили мост в Оске?"],
    ["tr", "when", "Osk köprüsü ne zaman inşa edildi?"],
    ["el", "when", "Πότε χτίστηκε η γέφυρα του Οσκ;"],
    ["el", "why", "Γιατί χτίστηκε η γέφυρα του Οσκ;"],
    ["ar", "when", "متى بني جسر أوسك؟"],
    ["hi", "when", "ओस्क का पुल कब बनाया गया था?"],
    ["hi", "why", "ओस्क का पुल क्यों बनाया गया था?"],
    ["vi", "when", "Cầu Osk được xây dựng khi nào?"],
    ["vi", "why", "Tại sao cầu Osk được xây dựng?"],
    ["zh", "when", "奥斯克大桥是什么时候建造的？"],
    ["th", "when", "สะพานออสก์สร้างเมื่อใด"],
    ["th", "why", "ทำไมสะพานออสก์จึงสร้าง"],
    ["es", "who", "¿Quién construyó el puente de Osk?"],
    ["fr", "who", "Qui a construit le pont d’Osk ?"],
    ["el", "who", "Από ποιον χτίστηκε η γέφυρα του Οσκ;"],
    ["vi", "who", "Cầu Osk được ai xây dựng?"],
  ] as const)("%s, %s: %s", async (language, asked, question) => {
    const told = TOLD[language]!;
    const search = createSearch();
    const text = ["Osk 1911", told.when, told.why, told.who].join("\n\n");
    await search.add(parseArticle({ id: "one", title: "Osk", language, text }));
    const { article, sentence } = (await search.find({ text: question })).candidates[0]!;
    const { start, end } = article.sentences[sentence]!;
    expect(article.text.slice(start, end)).toBe(told[asked]);
  });
});
