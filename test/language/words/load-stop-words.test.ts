import { describe, expect, it } from "vitest";
import { loadLanguage } from "../../../src/language/load-language.ts";

/** The words of a text that say what it is about. */
const content = async (language: string, text: string): Promise<string[]> =>
  (await loadLanguage(language)).words(text).flatMap(({ form, stop }) => (stop ? [] : [form]));

describe("function words", () => {
  it.each([
    ["hi", "पुल कब खुला?", ["पुल", "खुला"], "a word that asks is none that the answer has"],
    ["hi", "पुल की मरम्मत में", ["पुल", "मरम्मत"], "postpositions"],
    ["el", "Πότε άνοιξε η γέφυρα;", ["ανοιξε", "γεφυρα"], "a word that asks"],
    ["ar", "متى افتتح الجسر؟", ["افتتح", "الجسر"], "a word that asks"],
    ["tr", "Köprü ne zaman açıldı?", ["kopru", "acildi"], "a phrase that asks"],
    ["pl", "Kiedy otwarto most?", ["otwarto", "most"], "a language whose list is our own"],
    ["zh", "港口什么时候开放", ["港口", "开放"], "simplified characters"],
    ["zh", "大橋什麼時候開放", ["大橋", "開放"], "traditional ones"],
    ["th", "สะพานเปิดเมื่อไร", ["สะพาน", "เปิด"], "words that a segmenter has to find"],
    ["vi", "Cầu ở đâu", ["cầu", "ở"], "syllables stay, but for those that ask"],
  ])("%s: %s leaves %j: %s", async (language, text, expected) => {
    expect(await content(language, text)).toEqual(expected);
  });
});
