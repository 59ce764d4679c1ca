import type { Random } from "./random.ts";

const LONG_WORD_PATTERN = /[\p{L}\p{M}]{5,}/gu;
/** Where a script has no letters to swap from, the word's own letters are used; these are for Latin. */
const LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz";
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

const misspell = (word: string, random: Random): string => {
  const letters = [...graphemes.segment(word)].map(({ segment }) => segment);
  if (letters.length < 5) return word;
  const alphabet = /^[\p{sc=Latin}\p{M}]+$/u.test(word) ? [...LATIN_LETTERS] : letters;
  const pick = (): string => alphabet[Math.floor(random() * alphabet.length)] ?? "";
  // Never the first letter.
  const at = 1 + Math.floor(random() * (letters.length - 1));
  const [here = "", next] = [letters[at], letters[at + 1]];
  switch (Math.floor(random() * 4)) {
    case 0:
      letters[at] = pick();
      break;
    case 1:
      letters.splice(at, 1);
      break;
    case 2:
      letters.splice(at, 0, pick());
      break;
    default:
      if (next === undefined) letters.splice(at, 1);
      else [letters[at], letters[at + 1]] = [next, here];
  }
  return letters.join("");
};

/** One typing error in every word of five letters or more: a substitution, deletion, insertion or transposition. */
export const withTypos = (text: string, random: Random): string =>
  text.replace(LONG_WORD_PATTERN, (word) => misspell(word, random));
