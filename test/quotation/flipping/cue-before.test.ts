import { describe, expect, it } from "vitest";
import { findFlippingContext } from "../../../src/quotation/find-flipping-context.ts";
import { paragraph } from "../../fakes/articles.ts";

const kindOf = (text: string, words: string, language: string) => {
  const article = paragraph(text, language);
  const start = article.text.indexOf(words);
  return findFlippingContext(article, { start, end: start + words.length })?.kind;
};

describe("what stands before a quotation", () => {
  it.each([
    ["en", "Analysts expect that the dam will fail.", "the dam will fail"],
    ["en", "The letter implies that the dam will fail.", "the dam will fail"],
    ["en", "There are signs that the dam will fail.", "the dam will fail"],
    ["en", "It appears the dam will fail.", "the dam will fail"],
    ["en", "Word has it that the dam will fail.", "the dam will fail"],
    ["en", "It is far from certain that the dam will fail.", "the dam will fail"],
    ["en", "The dam is widely expected to fail next spring.", "fail next spring"],
    ["fr", "L’étude suggère que le barrage cédera.", "le barrage cédera"],
    ["de", "Die Studie legt nahe, dass der Damm bricht.", "der Damm bricht"],
    ["es", "Existe la posibilidad de que la presa ceda.", "la presa ceda"],
    ["ar", "تشير تقديرات إلى أن السد ينهار غدا.", "السد ينهار غدا"],
    ["km", "គេស្មានថាទំនប់នឹងបាក់។", "ទំនប់នឹងបាក់"],
    ["fr", "On dit que le barrage cédera.", "le barrage cédera"],
    ["fr", "Les experts s’attendent à ce qu’il cède au printemps.", "cède au printemps"],
    ["fr", "Sans doute le barrage cédera.", "le barrage cédera"],
    ["es", "Se dice que la presa cederá.", "la presa cederá"],
    ["es", "Según las previsiones, la presa cederá.", "la presa cederá"],
    ["de", "Fachleute rechnen damit, dass der Damm bricht.", "der Damm bricht"],
    ["de", "Dem Vernehmen nach bricht der Damm im Herbst.", "bricht der Damm im Herbst"],
    ["ar", "ويتوقع الخبراء أن السد ينهار غدا.", "السد ينهار غدا"],
    ["km", "អ្នកវិភាគរំពឹងថាទំនប់នឹងបាក់។", "ទំនប់នឹងបាក់"],
    ["km", "ទំនងជាទំនប់នឹងបាក់។", "ទំនប់នឹងបាក់"],
  ])("in %s reports a doubt, an expectation or a rumour: %j", (language, text, words) => {
    expect(kindOf(text, words, language)).toBe("hedge");
  });

  it.each([
    ["en", "In the event that it rains, the dam will fail.", "the dam will fail"],
    ["en", "Should the river rise, the dam will fail.", "the dam will fail"],
    ["en", "Were the council to agree, the dam would be mended.", "the dam would be mended"],
    ["en", "The dam will be mended, subject to a vote.", "The dam will be mended"],
    ["fr", "Au cas où il pleut, le barrage cédera.", "le barrage cédera"],
    ["fr", "Le barrage sera réparé, sous réserve d’un vote.", "Le barrage sera réparé"],
    ["es", "De aprobarse el plan, la presa cerrará.", "la presa cerrará"],
    ["de", "Sollte der Fluss steigen, bricht der Damm im Herbst.", "bricht der Damm im Herbst"],
    ["de", "Unter der Bedingung, dass es regnet, bricht der Damm.", "bricht der Damm"],
    ["ar", "ما لم يعترض أحد فإن السد سيغلق غدا.", "السد سيغلق غدا"],
    ["km", "លុះត្រាតែភ្លៀង ទំនប់នឹងបាក់។", "ទំនប់នឹងបាក់"],
  ])("in %s says when it holds: %j", (language, text, words) => {
    expect(kindOf(text, words, language)).toBe("condition");
  });

  it.each([
    // A denial goes before all members of a list.
    ["en", "Because he never saw, signed or approved it, he left.", "approved it"],
    ["en", "Because he never saw, signed or approved it, he left.", "signed or approved it"],
    ["en", "Since she had not read, seen, heard or sold it, she left.", "sold it"],
    ["fr", "Parce qu’il n’a jamais vu, signé ou approuvé le plan, il part.", "approuvé le plan"],
    ["es", "Porque nunca vio, firmó ni aprobó el plan, se fue.", "aprobó el plan"],
    ["de", "Weil er den Plan nie sah, las oder billigte, ging er.", "billigte"],
    ["en", "The firm dismissed suggestions that the dam will fail.", "the dam will fail"],
    ["fr", "La mairie rejette l’idée que le barrage cède.", "le barrage cède"],
    ["en", "The charge that the dam will fail is baseless.", "the dam will fail"],
    ["de", "Keineswegs steht fest, dass der Damm bricht.", "der Damm bricht"],
  ])("in %s denies it: %j", (language, text, words) => {
    expect(kindOf(text, words, language)).toBe("negation");
  });

  it.each([
    // By words that deny or doubt alone.
    ["en", "There is no doubt that the dam will fail.", "the dam will fail"],
    ["en", "She told reporters without hesitation that the dam will fail.", "the dam will fail"],
    ["fr", "Nul doute que le barrage cédera.", "le barrage cédera"],
    ["es", "Sin duda la presa cederá.", "la presa cederá"],
    ["de", "Es besteht kein Zweifel, dass der Damm bricht.", "der Damm bricht"],
    ["ar", "لا شك أن السد ينهار غدا.", "السد ينهار غدا"],
    ["en", "The firm has a loan of five million until March.", "has a loan of five million"],
    ["en", "We played with eleven men, never mind ten, all year.", "played with eleven men"],
    // Another subject begins another clause, though an "or" follows.
    ["en", "Because nobody came, the mayor or her deputy closed the dam.", "closed the dam"],
    ["en", "Because nobody came, Hill or Oak closed the dam.", "closed the dam"],
    // A question is no condition.
    ["en", "Were the workers, all in all, glad to leave the dam?", "glad to leave the dam"],
    ["en", "In its projects the firm says that the dam will hold.", "the dam will hold"],
    ["en", "The bridge is subject to wind, and the dam is old.", "the dam is old"],
  ])("in %s turns nothing: %j", (language, text, words) => {
    expect(kindOf(text, words, language)).toBeUndefined();
  });

  it("refuses to believe it, or doubts nothing", () => {
    expect(kindOf("Elle refuse de croire que la digue a cédé.", "la digue a cédé", "fr")).toBe("negation");
    expect(kindOf("Il a refusé d’admettre que la digue a cédé.", "la digue a cédé", "fr")).toBe("negation");
    expect(kindOf("Nobody doubts that the dam will fail.", "the dam will fail", "en")).toBeUndefined();
    expect(kindOf("No one disputes that the dam will fail.", "the dam will fail", "en")).toBeUndefined();
    expect(kindOf("Nobody believes that the dam will fail.", "the dam will fail", "en")).toBe("negation");
  });
});
