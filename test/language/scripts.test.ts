import { describe, expect, it } from "vitest";
import {
  countScripts,
  hasLettersOf,
  LANGUAGES_BY_SCRIPT,
  mainScript,
  scriptOf,
  soleLanguage,
} from "../../src/language/scripts.ts";

const languageOf = (text: string): string | undefined => {
  const counts = countScripts(text);
  const script = mainScript(counts);
  return script === undefined ? undefined : soleLanguage(script, counts);
};

describe("a script", () => {
  it("is the one of most letters, an ideograph counting twice", () => {
    expect(mainScript(countScripts("BBC 新闻"))).toBe("Han");
    expect(mainScript(countScripts("Москва, BBC"))).toBe("Cyrillic");
    expect(mainScript(countScripts("2022, 100 %"))).toBeUndefined();
  });

  it("may be among those of a text, however few its letters", () => {
    const counts = countScripts("Who is 蔡英文?");
    expect(["en", "zh", "ja"].map((code) => hasLettersOf(code, counts))).toEqual([true, true, true]);
    expect(["km", "ru", "ko"].map((code) => hasLettersOf(code, counts))).toEqual([false, false, false]);
    expect(hasLettersOf("en", countScripts("2022?"))).toBe(false);
  });

  it("shows the language that alone is written in it", () => {
    expect(languageOf("ភ្នំពេញ")).toBe("km");
    expect(languageOf("서울")).toBe("ko");
    expect(languageOf("これは新聞です")).toBe("ja");
    expect(languageOf("北京新闻")).toBe("zh");
  });

  it("is shared by languages that their words distinguish", () => {
    expect(LANGUAGES_BY_SCRIPT.Devanagari).toEqual(["hi", "mr", "ne"]);
    expect(LANGUAGES_BY_SCRIPT.Greek).toBeUndefined();
  });

  it("is known of every language, and Latin for the unknown", () => {
    expect(["ru", "ja", "am", "sw"].map(scriptOf)).toEqual(["Cyrillic", "Han", "Ethiopic", "Latin"]);
  });
});
