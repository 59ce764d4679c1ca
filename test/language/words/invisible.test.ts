import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadLanguage } from "../../../src/language/load-language.ts";
import { dropInvisible } from "../../../src/language/words/invisible.ts";

const INVISIBLE = ["\u00ad", "\u200b", "\u200e", "\u200f", "\u202a", "\u202c", "\u2060", "\u2066", "\u2069", "\ufeff"];
const formsOf = async (text: string, code: string): Promise<string[]> =>
  (await loadLanguage(code)).words(text).map(({ form }) => form);

describe("characters that nobody sees", () => {
  it("are no part of a word, but the joiners of Persian and Hindi are", () => {
    expect(dropInvisible("Vladi\u00admir")).toBe("Vladimir");
    expect(dropInvisible("می\u200cخواهم")).toBe("می\u200cخواهم");
    expect(dropInvisible("क्\u200dष")).toBe("क्\u200dष");
  });

  it.each([
    ["en", "Vladi\u00admir", "vladimir"],
    ["de", "Ge\u00adsamt\u00adkon\u00adzept", "gesamtkonzept"],
    ["fr", "l'hô\u200bpital", "hopital"],
    ["ru", "по\u2060рт", "порт"],
    ["he", "נמ\u200fל", "נמל"],
    ["zh", "港\u200b口", "港口"],
    ["ja", "東\ufeff京", "東京"],
  ])("part no word of %s: %s", async (code, written, form) => {
    expect(await formsOf(written, code)).toContain(form);
  });

  it("leave the offsets in the text, in and behind the word", async () => {
    const text = "The envoy Vladi\u00admir Petrow left.";
    const words = (await loadLanguage("en")).words(text);
    expect(words.map(({ start, end }) => text.slice(start, end))).toContain("Vladi\u00admir");
    expect(words.map(({ start, end }) => text.slice(start, end))).toContain("Petrow");
  });

  it("change no form wherever they stand within a word of letters", async () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abcdefghiéøßжшюλσ"), minLength: 2, maxLength: 12 });
    const { words } = await loadLanguage("xx");
    fc.assert(
      fc.property(letters, fc.constantFrom(...INVISIBLE), fc.nat(), (word, mark, place) => {
        const at = 1 + (place % (word.length - 1));
        const marked = word.slice(0, at) + mark + word.slice(at);
        expect(words(marked).map(({ form }) => form)).toEqual(words(word).map(({ form }) => form));
        expect(words(marked)[0]).toMatchObject({ start: 0, end: marked.length });
      }),
    );
  });

  it("part the words of Khmer and Thai, whose printers put them there", async () => {
    expect((await formsOf("ភាសា\u200bខ្មែរ", "km")).length).toBeGreaterThan(1);
  });
});

describe("the number of a footnote", () => {
  it("is no part of its word; a power is", async () => {
    expect(await formsOf("40 million euros¹ for 12 m² there", "en")).toEqual([
      "40",
      "million",
      "euros",
      "for",
      "12",
      "m2",
      "there",
    ]);
  });
});
