import { describe, expect, it } from "vitest";
import { languageNameIn } from "../../../src/chat/notices/language-name.ts";

describe("the name of a language", () => {
  it("is that of the language it is said in", () => {
    expect(languageNameIn("en", "km")).toBe("Khmer");
    expect(languageNameIn("fr", "en")).toBe("anglais");
    expect(languageNameIn("km", "fr")).toBe("បារាំង");
  });
});
