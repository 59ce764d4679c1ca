import { describe, expect, it } from "vitest";
import { getLoadedLanguage, loadLanguage, primarySubtag } from "../../src/language/load-language.ts";

describe("a language's tag", () => {
  it("is known by its primary subtag, renamed codes by the new one", () => {
    expect(["en-GB", " DE ", "nb", "iw", "1"].map(primarySubtag)).toEqual(["en", "de", "no", "he", "und"]);
  });
});

describe("a language", () => {
  it("is loaded once", async () => {
    expect(await loadLanguage("fr-CA")).toBe(await loadLanguage("fr"));
    expect(getLoadedLanguage("fr")?.code).toBe("fr");
    expect(getLoadedLanguage("sw")).toBeUndefined();
  });

  it("of which nothing is known has words without stems or stop words", async () => {
    const { words } = await loadLanguage("xx");
    expect(words("The runners ran")).toMatchObject([
      { form: "the", stem: "the", stop: false },
      { form: "runners", stem: "runners" },
      { form: "ran", stem: "ran" },
    ]);
  });
});
