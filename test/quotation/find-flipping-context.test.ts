import { describe, expect, it } from "vitest";
import { findFlippingContext } from "../../src/quotation/find-flipping-context.ts";
import { paragraph } from "../fakes/articles.ts";

const contextOf = (text: string, words: string, language = "en") => {
  const article = paragraph(text, language);
  const start = article.text.indexOf(words);
  const found = findFlippingContext(article, { start, end: start + words.length });
  expect(found?.text).toBe(found && article.text.slice(found.start, found.end));
  return found && { kind: found.kind, text: found.text };
};

describe("the words that turn a quotation", () => {
  it.each([
    ["The mayor did not sign the contract.", "sign the contract", { kind: "negation", text: "did not" }],
    ["It is alleged that the roof was rotten.", "the roof was rotten", { kind: "hedge" }],
    ["If it rains, the bridge will close.", "the bridge will close", { kind: "condition" }],
    ["That the bridge is safe is not true.", "the bridge is safe", { kind: "negation", text: "is not" }],
    ["The bridge closes in May, provided that it rains.", "it rains", { kind: "condition" }],
    // The next sentence denies it.
    ["The mayor will resign, a paper wrote. That is not true.", "The mayor will resign", { kind: "negation" }],
    ["The mayor will resign. The report is false for several reasons.", "The mayor will resign.", { kind: "negation" }],
    [
      "The mayor took money. Ms Oak denied it on Monday.",
      "The mayor took money",
      { kind: "negation", text: "Ms Oak denied it" },
    ],
    ["The bridge was to be sold.\n\nBut the report was false.", "The bridge was to be sold", { kind: "negation" }],
    ["The dam has cracks. There is no evidence for this.", "The dam has cracks", { kind: "negation" }],
    // Several words together.
    ["The judge has ruled out that the roof was rotten.", "the roof was rotten", { kind: "negation" }],
    ["Workers fear that the roof was rotten.", "the roof was rotten", { kind: "hedge" }],
    [
      "Nobody believes that the roof was rotten.",
      "the roof was rotten",
      { kind: "negation", text: "Nobody believes that" },
    ],
    ["As long as nobody pays, the bridge will close.", "the bridge will close", { kind: "condition" }],
    ["Neighbours believe that nobody saw the roof fall.", "saw the roof fall", { kind: "negation" }],
    // A number behind a condition is none that tells a time, and neither is a count.
    ["The plant will close if 300 workers strike.", "The plant will close", { kind: "condition", text: "if" }],
    ["The plant will close unless 300 workers agree.", "The plant will close", { kind: "condition", text: "unless" }],
    ["She will raise taxes only if 60 members vote for it.", "will raise taxes", { kind: "condition" }],
    ["An act is put to a vote, if 100,000 voters sign it.", "100,000 voters sign it", { kind: "condition" }],
    ["The plant will stay open until 300 workers agree.", "The plant will stay open", { kind: "condition" }],
    ["The plant will stay open until 2000 workers agree.", "The plant will stay open", { kind: "condition" }],
    // "Until" turns what denies.
    ["No woman was elected to the council until 1992.", "No woman was elected to the council", { kind: "condition" }],
    // The clause that the sentence begins with goes on behind the comma.
    [
      "Though the minister denied, in a letter, that the plant would close, many left.",
      "the plant would close",
      { kind: "negation" },
    ],
    [
      "Though the minister denied, in a letter, that the plant would close, many left.",
      "that the plant would close",
      { kind: "negation" },
    ],
    [
      "Because he refused to say whether, in May, the plant would close, many left.",
      "the plant would close",
      { kind: "negation" },
    ],
    ["Although the council didn’t, in May, close the bridge, many left.", "close the bridge", { kind: "negation" }],
    ["Because of rain the roof was never—in all those years—repaired.", "repaired", { kind: "negation" }],
    ["After both have jumped, if one is ahead, the match is over.", "the match is over", { kind: "condition" }],
  ])("in %j are outside %j", (text, words, expected) => {
    expect(contextOf(text, words)).toMatchObject(expected);
  });

  it.each([
    ["The mayor signed the contract.", "signed the contract"],
    ["Nobody came. The mayor signed the contract.", "The mayor signed the contract"],
    ["The mayor, who is not a lawyer, signed the contract.", "signed the contract"],
    // Of another clause, of what it is the subject of, of nothing at all.
    ["The report gave an end to a series that provided insights into fire.", "an end to a series"],
    ["The union of the workers accused the firm of haste.", "The union of the workers"],
    ["It is required, if possible at all, as it is one of five duties.", "it is one of five duties"],
    ["The mill has not only made flour but also bread.", "made flour but also bread"],
    ["The school will open in May. It is not true that the library will close.", "The school will open in May."],
    ["The team trains on Mondays. That is not the case with the juniors.", "The team trains on Mondays."],
    ["She rejected the offer, saying she had heard enough of it.", "she had heard enough of it"],
    ["He waited for the bus ... I do not know why.", "He waited for the bus ..."],
    ["The mayor came by train. This is not the first time.", "The mayor came by train"],
    ["The mayor came by train. Hill denied that he was ill.", "The mayor came by train"],
    ["Although he had never seen it, Hill said the bridge was safe.", "the bridge was safe"],
    ["Asked whether he would go, Hill said the bridge was safe.", "the bridge was safe"],
    ["The contract for the bridge runs until 2027.", "The contract for the bridge runs"],
    ["The contract for the bridge runs until 12 May 2027, she said.", "The contract for the bridge runs"],
    ["The war went on until March 1988, when the army left.", "when the army left"],
    // The clause that the sentence begins with has ended.
    ["Though he denied, in a letter, that the plant would close, many workers left.", "many workers left"],
    ["Because he did not say whether, in May, the plant would close, many workers left.", "many workers left"],
    ["Although the claim was denied, the mayor, who is ill, signed the contract.", "signed the contract"],
    ["Although nobody came, the mayor, in a letter, said that the bridge is safe.", "the bridge is safe"],
  ])("are none in %j", (text, words) => {
    expect(contextOf(text, words)).toBeUndefined();
  });

  it.each([
    ["de", "Der Damm hat Risse. Das stimmt nicht.", "Der Damm hat Risse"],
    ["fr", "Le maire va partir. La mairie l’a démenti.", "Le maire va partir"],
    ["es", "El alcalde se va. Eso no es cierto.", "El alcalde se va"],
    ["km", "អភិបាលនឹងលាលែង។ ព័ត៌មាននេះមិនពិតទេ។", "អភិបាលនឹងលាលែង"],
    ["ar", "سيستقيل الوزير. هذا غير صحيح.", "سيستقيل الوزير"],
  ])("are in the next sentence, in %s: %j", (language, text, words) => {
    expect(contextOf(text, words, language)).toMatchObject({ kind: "negation" });
  });

  it.each([
    ["de", "Der Rat weist zurück, dass der Damm Risse hat.", "der Damm Risse hat", "negation"],
    ["de", "Viele befürchten, dass der Damm Risse hat.", "der Damm Risse hat", "hedge"],
    ["fr", "Les riverains craignent que le barrage cède.", "le barrage cède", "hedge"],
    ["fr", "À moins que la pluie ne cesse, le barrage cédera.", "le barrage cédera", "condition"],
    ["es", "No está claro si la presa tiene grietas.", "la presa tiene grietas", "hedge"],
    ["es", "Siempre que llueva, la presa se llenará.", "la presa se llenará", "condition"],
    ["ar", "استبعد الوزير أن السد ينهار غدا.", "السد ينهار غدا", "negation"],
    ["de", "Das Werk schließt, wenn 300 Arbeiter streiken.", "Das Werk schließt", "condition"],
    ["de", "Obwohl der Rat bestritt, dass der Damm Risse hat, gingen viele.", "der Damm Risse hat", "negation"],
    [
      "de",
      "Weil er nicht sagte, ob, wie berichtet, der Damm Risse hat, gingen viele.",
      "der Damm Risse hat",
      "negation",
    ],
    ["fr", "Bien que la maire ait nié, lundi, que le barrage cède, il a plu.", "le barrage cède", "negation"],
    ["fr", "Bien que la maire ait nié, lundi, qu’un barrage cède, il a plu.", "un barrage cède", "negation"],
    ["es", "Aunque el alcalde negó, ayer, que la presa tiene grietas, llovió.", "la presa tiene grietas", "negation"],
    ["pt", "A ponte fica fechada até 300 pessoas votarem.", "A ponte fica fechada", "condition"],
    ["km", "គ្មានអ្នកណាបញ្ជាក់ថាទំនប់បានបាក់ទេ។", "ទំនប់បានបាក់", "negation"],
    ["km", "គេសង្ស័យថាទំនប់បានបាក់។", "ទំនប់បានបាក់", "hedge"],
    ["km", "ប្រសិនបើភ្លៀងធ្លាក់ ទំនប់នឹងបាក់។", "ទំនប់នឹងបាក់", "condition"],
  ])("are told by their kind, in %s: %j", (language, text, words, kind) => {
    expect(contextOf(text, words, language)).toMatchObject({ kind });
  });

  it.each([
    ["de", "Der Rat, der noch nie getagt hat, sagt, dass der Damm Risse hat.", "der Damm Risse hat"],
    ["fr", "Bien qu’elle n’ait rien vu, la maire dit que le barrage cède.", "le barrage cède"],
    ["de", "Obwohl er die Tat bestritt, sagte der Rat, dass der Damm Risse hat.", "der Damm Risse hat"],
    ["es", "Aunque nadie vino a la reunión, que duró dos horas, habló.", "duró dos horas"],
    ["pt", "A ponte fica fechada até 12 de maio de 2027.", "A ponte fica fechada"],
    ["ar", "قالت الوزيرة يوم الأحد إن السد ينهار غدا.", "السد ينهار غدا"],
    ["km", "អភិបាលបាននិយាយថាទំនប់បានបាក់។", "ទំនប់បានបាក់"],
  ])("are none in another clause or a plain report, in %s: %j", (language, text, words) => {
    expect(contextOf(text, words, language)).toBeUndefined();
  });

  it("are known in Chinese, and not in a language without data", () => {
    expect(contextOf("警方表示，大桥倒塌。", "大桥倒塌", "zh")).toBeUndefined();
    expect(contextOf("大桥没有全部倒塌。", "全部倒塌", "zh")).toMatchObject({ kind: "negation", text: "没有" });
    expect(contextOf("Silta ei ole turvallinen.", "ole turvallinen", "fi")).toBeUndefined();
  });
});
