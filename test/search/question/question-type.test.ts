import { describe, expect, it } from "vitest";
import { loadLanguage } from "../../../src/language/load-language.ts";
import { classifyQuestion } from "../../../src/search/question/question-type.ts";

describe("what a question asks for", () => {
  it.each([
    ["en", "Who cut the ribbon?", "who"],
    ["en", "In what year did the bridge open?", "when"],
    ["en", "what percentage was paid by the insurer", "how much"],
    ["en", "How many girders were replaced?", "how many"],
    ["en", "How old is the baker?", "how long"],
    ["en", "How was it repaired?", "how"],
    ["en", "Did the mayor come?", "whether"],
    ["en", "wher is the bridge", "where"],
    ["en", "bridge repairs", "unknown"],
    ["de", "Warum wurde die Brücke gesperrt?", "why"],
    ["es", "¿Cuántos viajeros cruzaban?", "how many"],
    ["fr", "Qui a coupé le ruban ?", "who"],
    ["de", "Worum geht es?", "what"],
    ["de", "Um wie viel Uhr öffnet die Brücke?", "when"],
    ["ar", "من أين جاء؟", "where"],
    ["ar", "عمن يتحدث؟", "who"],
    ["ar", "هل فتح الجسر؟", "whether"],
    ["km", "នៅពេលណា?", "when"],
    ["km", "នៅកន្លែងណា?", "where"],
    ["ru", "Какой мост открыли?", "which"],
    ["ru", "Сколько стоил ремонт?", "how many"],
    ["el", "Πότε άνοιξε η γέφυρα;", "when"],
    ["tr", "Köprü ne zaman açıldı?", "when"],
    ["ar", "متى افتتح الجسر؟", "when"],
    ["hi", "पुल कब खुला?", "when"],
    ["vi", "Cây cầu mở cửa khi nào?", "when"],
    ["zh", "大桥什么时候重新开放？", "when"],
    ["ja", "橋はいつ開通しましたか？", "when"],
    ["th", "ใครเป็นนายกเทศมนตรี", "who"],
    ["th", "มีประชากรกี่คน", "how many"],
    ["zh", "誰創立了解析幾何？", "who"],
    ["zh", "任何国家中谁最大？", "who"],
    ["zh", "這座橋是誰建造的？", "who"],
    ["zh", "它又被稱為什麼？", "what"],
    ["zh", "该国首都为何？", "what"],
    ["zh", "为什么？", "why"],
    ["zh", "這是為什麼?", "why"],
    ["zh", "他们罢工，为何？", "why"],
    ["zh", "他辞职是为何？", "why"],
    ["zh", "她為何離開？", "why"],
    ["zh", "停工的原因是什么？", "why"],
    ["zh", "船员来自哪边？", "where"],
    ["zh", "比賽舉行了幾次？", "how many"],
    ["km", "តើអ្នកណា", "who"],
    ["km", "ប្រទេសណា", "which"],
    ["fi", "Kuka avasi sillan?", "unknown"],
  ])("%s: %s → %s", async (language, text, kind) => {
    const { words } = await loadLanguage(language);
    expect(classifyQuestion(words(text), text, language).type).toBe(kind);
  });

  it.each<[string, string, string | undefined, string]>([
    ["en", "In which northern city was it built?", "northern", "behind the question word"],
    ["en", "What is the name of the bridge?", "name", "function words are passed over"],
    ["en", "Why?", undefined, "nothing is behind it"],
    ["zh", "哪個城市最大？", "城市", "in a script without spaces too"],
    ["th", "เมืองใดใหญ่ที่สุด", "เมือง", "before the question word, where that is the order"],
    ["vi", "Thành phố nào lớn nhất?", "phố", "the same, in syllables"],
    ["vi", "Có bao nhiêu người?", "người", "what is counted stands behind all the same"],
  ])("%s: what is asked for in %j is %s: %s", async (language, text, expected) => {
    const { words } = await loadLanguage(language);
    const read = words(text);
    expect(read[classifyQuestion(read, text, language).head]?.form).toBe(expected);
  });

  it("takes names of object members for words", async () => {
    const { words } = await loadLanguage("en");
    expect(classifyQuestion(words("constructor __proto__ toString"), "", "en").type).toBe("unknown");
  });
});
