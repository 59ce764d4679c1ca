/**
 * Folding: the form by which two spellings of one word are the same. It is applied to single words only, after their
 * place in the text is known, so no offset ever depends on what folding does to a word's length.
 */

import { languageData } from "../languages/languages.ts";

/**
 * Marks that are set on a letter without making it another one: Latin, Greek and Cyrillic accents, Hebrew points,
 * Arabic vowel signs and the tatweel, the Devanagari nukta. The vowel signs of Indic, Thai, Lao, Khmer and Burmese
 * script carry the word and stay; so do the marks of й, ў and ї, which are letters of their own.
 */
const DROPPED_MARKS =
  /[\u0300-\u0305\u0307\u0309-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u200b-\u200f\u2060\ufeff]|\ufe0e|\ufe0f|(?<![иу])\u0306|(?<!і)\u0308/g;

/** Letters that NFKD leaves alone although their readers also write them otherwise. */
const LETTER_FOLDS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ς: "σ",
  ґ: "г",
  // Arabic: alef maksura and Persian yeh are yeh, teh marbuta is heh, Persian kaf is kaf, alef wasla is alef.
  ى: "ي",
  ی: "ي",
  ة: "ه",
  ە: "ه",
  ک: "ك",
  ٱ: "ا",
  // Hindi writes the same nasal with either sign.
  "\u0901": "\u0902",
};
const FOLDED_LETTERS = new RegExp(`[${Object.keys(LETTER_FOLDS).join("")}]`, "g");

/** The first digit of each decimal block in use in the press; compatibility digits are left to NFKD. */
const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x1040,
  0x17e0,
];
const DIGITS = /[٠-٩۰-۹०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯๐-๙໐-໙၀-၉០-៩]/g;

const toAsciiDigit = (char: string): string => {
  const code = char.charCodeAt(0);
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? char : String(code - zero);
};

/** A Hindi nasal before a consonant of its own class is as often written as a dot (हिन्दी, हिंदी; कम्पनी, कंपनी). */
const CLASS_NASAL = /ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])/g;
/** Endings that Hindi spells with a glide or without (गये, गए; गयी, गई). */
const GLIDE_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=.)ये$/, "ए"],
  [/(?<=.)यी$/, "ई"],
];

const DEVANAGARI = /[\u0900-\u097f]/;
const NON_ASCII = /[^\0-\x7f]/;

/**
 * The matching form of one word: lower case, compatibility forms joined, marks dropped where they do not make the
 * letter, digits of any script as 0–9. Idempotent; lone surrogates pass through.
 *
 * @param language BCP 47 primary subtag; decides only whether marks are kept.
 */
export const fold = (word: string, language = ""): string => {
  if (!NON_ASCII.test(word)) return word.toLowerCase();
  if (languageData(language)?.keepsMarks === true) return word.normalize("NFKC").toLowerCase().normalize("NFC");
  const bare = word.normalize("NFKD").toLowerCase().replace(DROPPED_MARKS, "");
  let lettered = bare.replace(FOLDED_LETTERS, (letter) => LETTER_FOLDS[letter] ?? letter).replace(DIGITS, toAsciiDigit);
  if (DEVANAGARI.test(lettered)) {
    lettered = lettered.replace(CLASS_NASAL, "\u0902");
    for (const [ending, by] of GLIDE_ENDINGS) lettered = lettered.replace(ending, by);
  }
  // Recomposes Hangul syllables and kana, which NFKD took apart; ASCII folds of what NFKD made ("™" is "tm") are lower case already.
  return lettered.normalize("NFC");
};
