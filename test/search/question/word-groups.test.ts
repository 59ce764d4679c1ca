import { describe, expect, it } from "vitest";
import { loadLanguage } from "../../../src/language/load-language.ts";
import { irregularStemsOf } from "../../../src/search/question/irregular-forms.ts";
import { synonymsOf } from "../../../src/search/question/synonyms.ts";

const stemOf = async (word: string, code = "en"): Promise<string> =>
  (await loadLanguage(code)).words(word)[0]?.stem ?? "";

describe("forms that no stemmer joins", () => {
  it.each([
    ["flee", "fled"],
    ["fled", "flee"],
    ["won", "win"],
    ["women", "woman"],
    ["destruction", "destroy"],
    ["speech", "speak"],
    ["bus", "buses"],
    ["gases", "gas"],
  ])("%s is %s", async (word, other) => {
    expect(irregularStemsOf(await loadLanguage("en"), await stemOf(word))).toContain(await stemOf(other));
  });

  it.each([["table"], ["__proto__"], [""]])("%s has no other form", async (word) => {
    expect(irregularStemsOf(await loadLanguage("en"), word)).toEqual([]);
  });
});

describe("words that stand for each other", () => {
  it.each([
    ["lawyers", "attorney"],
    ["purchased", "buy"],
    ["victory", "win"],
    ["detained", "arrest"],
  ])("%s for %s", async (word, other) => {
    expect(synonymsOf(await loadLanguage("en"), await stemOf(word))).toContain(await stemOf(other));
  });

  it("are known in English only", async () => {
    expect(synonymsOf(await loadLanguage("de"), await stemOf("win"))).toEqual([]);
  });
});
