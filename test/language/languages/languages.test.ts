import { describe, expect, it } from "vitest";
import { LANGUAGES, languageData } from "../../../src/language/languages/languages.ts";
import { loadLanguage } from "../../../src/language/load-language.ts";

describe("the list of languages", () => {
  it("has each once, by a code that is a primary subtag", () => {
    const codes = LANGUAGES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z]{2,3}$/);
  });

  it("finds what is known of one, and nothing of others", () => {
    expect(languageData("pl")?.name).toBe("Polish");
    expect(languageData("xx")).toBeUndefined();
    expect(languageData("constructor")).toBeUndefined();
  });
});

describe.each(LANGUAGES.map((data) => [data.name, data] as const))("%s", (_, data) => {
  it("has lists without empty words or doubled spaces", () => {
    const lists = [
      data.functionWords,
      data.questionOpeners?.sure,
      data.referringWords,
      data.leadingWords,
      data.yesNoOpeners,
      ...Object.values(data.wordClasses ?? {}),
      ...Object.values(data.flippingWords ?? {}).filter((list) => typeof list === "string"),
    ];
    for (const list of lists) if (list !== undefined) expect(list.split(" ")).not.toContain("");
  });

  it("has stop words and a stemmer that can be loaded", async () => {
    const { words } = await loadLanguage(data.code);
    expect(words("Reuters 2022").map(({ form }) => form)).toEqual(["reuters", "2022"]);
  });
});
