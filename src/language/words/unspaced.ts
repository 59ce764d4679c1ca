/**
 * Scripts that put no spaces between words, as the inside of a character class: Chinese and Japanese, Thai, Lao, Khmer
 * and Burmese. Where a word ends in them is left to a segmenter.
 */
export const UNSPACED_SCRIPTS =
  "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";

const UNSPACED_CHARACTER = new RegExp(`[${UNSPACED_SCRIPTS}]`, "u");

/** True of a text that has a character of such a script. */
export const hasUnspacedScript = (text: string): boolean => UNSPACED_CHARACTER.test(text);
