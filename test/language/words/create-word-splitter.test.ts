import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getLoadedLanguage, loadLanguage } from "../../../src/language/load-language.ts";
import { anyText } from "../any-text.ts";

const read = async (code: string, text: string) =>
  (await loadLanguage(code)).words(text).map(({ start, end, form }) => `${text.slice(start, end)}=${form}`);

describe("the words of a text", () => {
  it.each([
    ["en", "The U.S. left.", ["The=the", "U.S.=us", "left=left"], "initials are one word"],
    ["en", "AT&T, R&D", ["AT&T=att", "R&D=rd"], "an ampersand within a name"],
    ["en", "C++ or C#?", ["C++=c++", "or=or", "C#=c#"], "names of letters and signs"],
    ["en", "the mayor’s car", ["the=the", "mayor=mayor", "car=car"], "a possessive is the same word"],
    ["en", "They don't; O’Neill did", ["They=they", "don't=dont", "O’Neill=oneill", "did=did"], "other apostrophes"],
    ["en", "non-violent", ["non=non", "violent=violent"], "a hyphen parts words"],
    ["en", "69,197 people", ["69,197=69197", "people=people"], "separators of thousands say nothing"],
    ["en", "8.0 Ms, 7.9Mw", ["8.0=8.0", "Ms=ms", "7.9=7.9", "Mw=mw"], "a decimal stays one number"],
    ["en", "😀 fire 🔥!", ["fire=fire"], "signs are no words"],
    ["de", "69.197,50 Euro", ["69.197,50=69197.50", "Euro=euro"], "the German way to write a number"],
    ["fr", "l'homme d’État", ["l=l", "homme=homme", "d=d", "État=etat"], "elision joins two words"],
    ["tr", "İstanbul'da", ["İstanbul=istanbul"], "a name's ending is set off"],
    ["zh", "由韩国Nexon开发", ["由=由", "韩国=韩国", "Nexon=nexon", "开发=开发"], "words without spaces"],
    ["th", "ใครคือนายก", ["ใคร=ใคร", "คือ=คือ", "นายก=นายก"], "Thai as well"],
    [
      "en",
      "a re-\nport",
      ["a=a", "re-\nport=report", "re=re", "port=port"],
      "a word over a line's end is whole, and its parts",
    ],
    [
      "de",
      "Ge\u00ad\nsamt‐\r\n  plan",
      ["Ge\u00ad\nsamt‐\r\n  plan=gesamtplan", "Ge=ge", "samt=samt", "plan=plan"],
      "over two",
    ],
    ["fr", "l’assem-\nblée", ["l=l", "assem-\nblée=assemblee", "assem=assem", "blée=blee"], "behind an elision"],
    ["en", "well-\nKnown", ["well=well", "Known=known"], "a capital begins a word"],
    ["en", "paid.[3] It[^note] went", ["paid=paid", "It=it", "went=went"], "the marks of notes are no words"],
    ["xx", "Any tag works", ["Any=any", "tag=tag", "works=works"], "a language that nothing is known of"],
  ])("%s: %s → %j (%s)", async (code, text, expected) => {
    expect(await read(code, text)).toEqual(expected);
  });

  it.each([
    ["en", "election", "elected", "a noun and its verb"],
    ["en", "1990s", "1990", "a decade and its year"],
    ["en", "5th", "5", "an ordinal and its number"],
    ["es", "canción", "canciones", "Spanish number"],
    ["de", "Häuser", "Haus", "German plural"],
    ["ru", "войны", "война", "Russian cases"],
    ["ro", "populaţia", "populația", "the cedilla of older Romanian texts"],
    ["ro", "populației", "populația", "Romanian cases"],
  ])("%s: %s and %s share a stem: %s", async (code, one, other) => {
    const { words } = await loadLanguage(code);
    expect(words(one)[0]?.stem).toBe(words(other)[0]?.stem);
  });

  it("does not confuse a country's initials with a verb", async () => {
    const { words } = await loadLanguage("en");
    expect(words("U.S.")[0]?.stem).not.toBe(words("use")[0]?.stem);
  });

  it("keeps Turkish vowels apart in stems, but not in forms", async () => {
    const { words } = await loadLanguage("tr");
    const [be, die] = words("oldu öldü");
    expect(be?.form).toBe(die?.form);
    expect(be?.stem).not.toBe(die?.stem);
  });

  it("knows function words, with or without the apostrophe's form", async () => {
    const { words } = await loadLanguage("en");
    expect(words("The mayor didn’t resign").map(({ stop }) => stop)).toEqual([true, false, true, false]);
  });

  it("gives places in the whole text for a part of it", async () => {
    const { words } = await loadLanguage("en");
    const text = "One two. Three four.";
    expect(words(text, { start: 9, end: 20 }).map(({ start, end }) => text.slice(start, end))).toEqual([
      "Three",
      "four",
    ]);
  });

  it("is there at once when it has been loaded", async () => {
    const language = await loadLanguage("pt-BR");
    expect(getLoadedLanguage("pt")).toBe(language);
  });

  it("keeps every place within the text, in order and apart, whatever the text is", async () => {
    const languages = await Promise.all(["en", "fr", "tr", "zh", "th", "ar", "vi"].map(loadLanguage));
    const text = fc.oneof(
      anyText(),
      fc
        .array(
          fc.constantFrom(
            "é",
            "'",
            "’s ",
            "U.S.",
            "1,000.5",
            "ß",
            "東京",
            "ไทย",
            "\ud800",
            "\udc00",
            "👩‍👩‍👧",
            " ",
            "ا",
            "\u0301",
          ),
          { maxLength: 20 },
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.constantFrom(...languages), (whole, a, b, language) => {
        const [start = 0, end = 0] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y);
        let last = start;
        for (const word of language.words(whole, { start, end })) {
          expect(word.start).toBeGreaterThanOrEqual(last);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.form).not.toBe("");
          expect(word.stem).not.toBe("");
          last = word.end;
        }
        expect(last).toBeLessThanOrEqual(end);
      }),
      { numRuns: 200 },
    );
  });

  it("keep no text in memory", async () => {
    const { words } = await loadLanguage("en");
    setFlagsFromString("--expose-gc");
    const collectGarbage: () => void = runInNewContext("gc");
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    const count = 100;
    const size = 200_000;
    for (let number = 0; number < count; number++) {
      const text = `${" ".repeat(size)}unforgettable${number}words`;
      expect(words(text, { start: size, end: text.length })).toHaveLength(1);
    }
    collectGarbage();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan((count * size) / 4);
  });
});
