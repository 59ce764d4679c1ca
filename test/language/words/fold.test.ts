import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/language/words/fold.ts";
import { anyText } from "../any-text.ts";

describe("folding a word", () => {
  it.each([
    ["Kanal", "kanal", "case is no difference"],
    ["café", "cafe", "an accent is often left out"],
    ["cafe\u0301", "cafe", "nor is it a difference whether it is composed"],
    ["Straße", "strasse", "ß is written ss in capitals and in Switzerland"],
    ["İstanbul", "istanbul", "the dotted capital lengthens when it is lowered"],
    ["ISPARTA", "isparta", "outside Turkish a capital I is an i"],
    ["ısı", "isi", "readers without a Turkish keyboard write i"],
    ["Ærø", "aero", "letters without a decomposition"],
    ["Łódź", "lodz", "Polish l with a stroke"],
    ["ﬁne", "fine", "a ligature of the typesetter"],
    ["ＡＢＣ１２", "abc12", "full-width forms"],
    ["ﾄｳｷｮｳ", "トウキョウ", "half-width kana"],
    ["がく", "がく", "a voiced kana is another kana"],
    ["한국어", "한국어", "Hangul is composed again"],
    ["ёлка", "елка", "Russian prints ё as е"],
    ["война", "война", "й is a letter of its own"],
    ["Київ", "київ", "so is ї"],
    ["Αθήνα", "αθηνα", "Greek accents"],
    ["λόγος", "λογοσ", "the final sigma is a sigma"],
    ["المَدِينَةُ", "المدينه", "vowel signs, and teh marbuta for heh"],
    ["أحمد", "احمد", "alef with hamza"],
    ["مـــصر", "مصر", "the tatweel is only length"],
    ["على", "علي", "alef maksura for yeh"],
    ["कहाँ", "कहां", "two signs for one nasal"],
    ["ज़मीन", "जमीन", "the nukta is often left out"],
    ["हिन्दी", "हिंदी", "a nasal before its own class"],
    ["अन्य", "अन्य", "but not before another consonant"],
    ["गयी", "गई", "an ending spelt with a glide"],
    ["किताब", "किताब", "Indic vowel signs carry the word"],
    ["ที่", "ที่", "Thai vowel and tone signs too"],
    ["សម្ដេច", "សម្ដេច", "Khmer subscripts too"],
    ["٢٠٢٢", "2022", "Arabic digits"],
    ["२०२२", "2022", "Devanagari digits"],
    ["២០២២", "2022", "Khmer digits"],
  ])("%s is %s: %s", (word, form) => {
    expect(fold(word)).toBe(form);
  });

  it("keeps the marks of Vietnamese, whose tones tell words apart", () => {
    expect(fold("Má", "vi")).toBe("má");
    expect(fold("Mà", "vi")).not.toBe(fold("Má", "vi"));
  });

  it("is done once and for all, and takes any string", () => {
    fc.assert(
      fc.property(anyText(), fc.constantFrom("", "vi", "tr"), (word, language) => {
        const once = fold(word, language);
        expect(fold(once, language)).toBe(once);
      }),
      { numRuns: 200 },
    );
  });

  it("passes lone surrogates through", () => {
    expect(fold("A\ud800B")).toBe("a\ud800b");
  });
});
