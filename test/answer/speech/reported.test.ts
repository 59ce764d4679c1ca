import { describe, expect, it } from "vitest";
import { excerptAt } from "../../../src/answer/excerpt.ts";
import { paragraph, sentenceWith } from "../../fakes/articles.ts";

const voiceIn = (text: string, language = "en", words = text.slice(0, 12)) => {
  const article = paragraph(text, language);
  return excerptAt(article, sentenceWith(article, words), { score: 1 }).voice;
};

describe("words that somebody else is said to have said", () => {
  it.each([
    ["en", "Ms Oak stressed on Thursday that the flour was as dear as sugar."],
    ["en", "She also claimed the mill would pay for itself."],
    ["en", "The minister indicated the road would stay closed."],
    ["en", "The company admitted it had known of the leak since May."],
    ["en", "Rents are to blame too, economists think, with young people leaving."],
    ["en", "Eleven people were hurt, according to local reports."],
    ["en", "The road is safe, the ministry announced."],
    ["en", "The council warned residents that water would be short."],
    ["en", "The tower is believed to be older than the church."],
    ["de", "Das teilte die Polizei am Montag mit."],
    ["de", "Die Stadt hat erklärt, dass die Brücke gesperrt bleibt."],
    ["de", "Der Minister betonte, die Lage sei ernst."],
    ["de", "Nach Angaben der Feuerwehr wurden elf Menschen verletzt."],
    ["fr", "Le maire a déclaré que le pont resterait fermé."],
    ["fr", "Le pont est sûr, a précisé la préfecture."],
    ["fr", "D’après les pompiers, onze personnes ont été blessées."],
    ["es", "La ministra aclaró que la carretera seguirá cerrada."],
    ["es", "El puente es seguro, según fuentes locales."],
    ["es", "El alcalde advirtió que faltará agua."],
    ["km", "លោក សុខ វិបុល បានបញ្ជាក់ថា ស្ពាននេះមានសុវត្ថិភាព។"],
    ["km", "យោងតាមរបាយការណ៍ មនុស្សដប់មួយនាក់រងរបួស។"],
    ["ar", "وقال الوزير إن الجسر سيبقى مغلقا."],
    ["ar", "بحسب الشرطة أصيب أحد عشر شخصا."],
  ])("are theirs, %s: %j", (language, text) => {
    expect(voiceIn(text, language)).toBe("attributed");
  });

  it.each([
    ["en", "The mill burned down on Monday."],
    ["en", "The claims were paid within a week."],
    ["en", "The United States has fifty states and one capital."],
    ["en", "He gave a noted speech and left."],
    ["de", "Die Mühle brannte am Montag ab."],
    ["fr", "Le moulin a brûlé lundi."],
    ["es", "El molino ardió el lunes."],
    ["km", "ស្ពានរឹងមាំណាស់។"],
    ["ar", "احترق المصنع يوم الاثنين."],
  ])("are the reporter's own, %s: %j", (language, text) => {
    expect(voiceIn(text, language)).toBe("reporter");
  });

  it("are theirs in a list below a line that says so", () => {
    const text =
      "In a long letter, the owner also wrote:\n\nThe mill must leave the valley\n\nIt is sure to be sold by May\n\nThe paper has not seen the contract.";
    expect(voiceIn(text, "en", "The mill must")).toBe("attributed");
    expect(voiceIn(text, "en", "It is sure")).toBe("attributed");
    expect(voiceIn("What to bring:\n\nA coat\n\nTwo loaves of bread", "en", "Two loaves")).toBe("reporter");
  });
});
