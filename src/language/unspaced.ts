/**
 * Scripts that put no spaces between words, as the inside of a character class: Chinese and Japanese, Thai, Lao, Khmer
 * and Burmese. Where a word ends in them is left to a segmenter.
 */
export const UNSPACED =
  "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";

const ANY = new RegExp(`[${UNSPACED}]`, "u");

/** True of a text that has a character of such a script. */
export const hasUnspaced = (text: string): boolean => ANY.test(text);
