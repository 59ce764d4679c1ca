import { describe, expect, it } from "vitest";
import { splitClaim } from "../../../src/quotation/attribution/split-claim.ts";

describe("a quotation with who said it", () => {
  it.each([
    ["“The dam will hold” — Clara Moreno", "The dam will hold", "Clara Moreno"],
    ["Moreno: “The dam will hold.”", "The dam will hold.", "Moreno"],
    ["“the dam will hold,” he said.", "the dam will hold,", undefined],
    // Neither who added it nor a verb is a name.
    ["She added: “The dam will hold.”", "The dam will hold.", undefined],
    ["Moreno added: “The dam will hold.”", "The dam will hold.", "Moreno"],
    ["According to Moreno, “the dam will hold”.", "the dam will hold", "Moreno"],
    ['"the dam will hold" - Clara Moreno', "the dam will hold", "Clara Moreno"],
    ["“The dam will hold” (Clara Moreno)", "The dam will hold", "Clara Moreno"],
    ["“The dam will hold” – harbour master Jo Lind", "The dam will hold", "harbour master Jo Lind"],
    ["The mayor, Clara Moreno: “The dam will hold.”", "The dam will hold.", "The mayor, Clara Moreno"],
    ["“The dam will hold,” said County chief Jo Lind.", "The dam will hold,", "County chief Jo Lind"],
    ["“The dam will hold,” said Moreno after the council had left the town in May.", "The dam will hold,", "Moreno"],
    ["In a speech on Monday Jo Lind said that “the dam will hold”.", "the dam will hold", "Jo Lind"],
    ["Moreno called it “a dam of the people”.", "a dam of the people", "Moreno"],
    ["The repair is “a bitter loss,” said Jo Lind.", "a bitter loss,", "Jo Lind"],
    ["The council made a “deal with the devil” in May and left the town.", "deal with the devil", undefined],
  ])("%j has the words %j of %s", (text, quote, saidBy) => {
    expect(splitClaim(text, "en")).toMatchObject({ quote });
    expect(splitClaim(text, "en")?.saidBy).toBe(saidBy);
  });

  it.each([
    ["Elle ajoute : « Le barrage tiendra bien. »", "fr", undefined],
    ["Sie ergänzte: „Der Damm wird halten.“", "de", undefined],
    ["Moreno ajoute : « Le barrage tiendra bien. »", "fr", "Moreno"],
  ])("%j in %s is of %s", (text, language, saidBy) => {
    expect(splitClaim(text, language)?.saidBy).toBe(saidBy);
  });

  it.each([
    ["«السد سيصمد طويلا»، قال سامر نصار", "ar", "السد سيصمد طويلا", "سامر نصار"],
    ["وقالت ليلى حداد: «السد سيصمد طويلا»", "ar", "السد سيصمد طويلا", "ليلى حداد"],
    ["«ទំនប់នេះនឹងនៅរឹងមាំ» លោក ចាន់ វិបុល បាននិយាយ", "km", "ទំនប់នេះនឹងនៅរឹងមាំ", "លោក ចាន់ វិបុល"],
    ["វិបុល៖ «ទំនប់នេះនឹងនៅរឹងមាំ»", "km", "ទំនប់នេះនឹងនៅរឹងមាំ", "វិបុល"],
  ])("%j in %s has the words %j of %s", (text, language, quote, saidBy) => {
    expect(splitClaim(text, language)).toMatchObject({ quote, saidBy });
  });

  it.each([
    ["«السد سيصمد طويلا»، قال سامر نصار بعد جلسة المجلس", "ar"],
    ["«السد سيصمد طويلا»، لم يقل سامر نصار", "ar"],
  ])("%j in %s says more than who spoke, or denies it", (text, language) => {
    expect(splitClaim(text, language)).toBeUndefined();
  });

  it.each([
    ["The dam will hold.", "no marks"],
    ["“The dam will hold.”", "nobody said"],
    ["“The dam will hold,” he did not say.", "a denial"],
    ["“The dam will hold,” said.", "nobody who says it"],
    ["“The dam will hold,” she says. It is old.", "a sentence behind it"],
    ["Moreno left the town. “The dam will hold” again.", "a sentence before it"],
    ["“The dam will hold.” Moreno left the town.", "a sentence behind it"],
    ["“The dam will hold,” said Moreno?", "a question"],
    ["“The dam,” said Moreno, “will hold until May.”", "two quotations"],
  ])("%j is none: %s", (text) => {
    expect(splitClaim(text, "en")).toBeUndefined();
  });

  it.each([
    ["Of the dam Moreno’s brother and Jo Lind said “it will hold until May”.", true],
    ["“The dam will hold until May,” she said.", undefined],
    ["The dam is “as old as the hills here” and wet.", undefined],
  ])("%j may name somebody who is not read: %s", (text, isUnread) => {
    const claim = splitClaim(text, "en");
    expect(claim).toBeDefined();
    expect([claim?.saidBy, claim?.isUnread]).toEqual([undefined, isUnread]);
  });

  it("is found behind and before much white space, which takes no more than its square", () => {
    const space = " ".repeat(4_000);
    const quote = "“The dam will hold”";
    // By the cube, these would take minutes.
    for (const text of [
      `${space}Moreno x ${quote}`,
      `Moreno${space}x ${quote}`,
      `${quote}\n${space}x\ny`,
      `${quote} —${space}x\ny`,
      `${quote} —${" .".repeat(2_000)}x\ny`,
    ])
      expect(splitClaim(text, "en")?.saidBy).toBeUndefined();
    for (const text of [`${space}Moreno${space}:${space}${quote}`, `${quote}${space}—${space}Moreno${space}.${space}`])
      expect(splitClaim(text, "en")).toMatchObject({ quote: "The dam will hold", saidBy: "Moreno" });
  });
});
