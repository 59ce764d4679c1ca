/** The pattern of what is one token of a text, before any language is considered. */

import { lazily } from "../../lazily.ts";
import { INVISIBLE_CHARACTERS } from "./invisible.ts";
import { LINE_END_HYPHEN, NOTE_MARK } from "./print-marks.ts";
import { UNSPACED_SCRIPTS as SCRIPTS } from "./unspaced.ts";

/** With the signs of length and repetition among them. */
const UNSPACED = `${SCRIPTS}ーｰ々`;
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{N}]`;
/** The number of a note stands behind a whole word ("euros¹"); behind a letter or two it is a power ("m²"). */
const NOTE_NUMBER = "(?<=\\p{L}{3})[¹²³⁰⁴-⁹]";
const INNER = `(?![${UNSPACED}]|${NOTE_NUMBER})[\\p{L}\\p{N}\\p{M}\\u200c\\u200d]`;
const WORD = `(?!${NOTE_NUMBER})${LETTER}(?:[${INVISIBLE_CHARACTERS}]{0,4}${INNER})*`;
const SPACED_WORD = `${WORD}(?:['’ʼ＇&]${WORD})*`;
/** Marks of Thai and its neighbours part words at a space without width; ideographs have no use for one. */
const RUN_JOINT = "(?:[\\u00ad\\u2060\\ufeff]|(?<=[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}])\\u200b)";

/**
 * One token: a run of an unspaced script; "C++", "C#"; initials ("U.S.", "e.g."); a number with its separators;
 * or letters and digits, joined by apostrophes and by "&" ("AT&T"), and over the end of a line by its hyphen. The mark of
 * a note is none.
 */
const TOKEN = lazily(
  () =>
    new RegExp(
      [
        `(?<note>${NOTE_MARK})`,
        `(?<run>[${UNSPACED}](?:${RUN_JOINT}?[${UNSPACED}\\p{M}])*)`,
        "(?<sharp>[A-Za-z](?:\\+\\+|#)(?![\\p{L}\\p{N}]))",
        "(?<initials>(?<![\\p{L}\\p{N}])\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{M}\\p{N}'’])\\.?)",
        "(?<number>\\p{Nd}+(?:[.,٬٫’']\\p{Nd}+)+)",
        `(?<word>${SPACED_WORD}(?:${LINE_END_HYPHEN}${SPACED_WORD})*)`,
      ].join("|"),
      "gu",
    ),
);
/** The same for text of ASCII letters, which is most text: property escapes cost five times as much. */
const ASCII_TOKEN =
  /(?<note>\[(?<![\s([{]\[)(?:[0-9]{1,3}|\^[^\][\s]{1,24})\](?!\())|(?<run>(?!))|(?<sharp>[A-Za-z](?:\+\+|#)(?![A-Za-z0-9]))|(?<initials>(?<![A-Za-z0-9])[A-Za-z](?:\.[A-Za-z])+(?![A-Za-z0-9'’])\.?)|(?<number>[0-9]+(?:[.,’'][0-9]+)+)|(?<word>[A-Za-z0-9]+(?:(?:['’&]|(?<=[A-Za-z])-\r?\n[ \t]*(?=[a-z])|(?<=[A-Za-z])‐\r?\n[ \t]*(?=[a-z]))[A-Za-z0-9]+)*)/g;
/** ASCII and the punctuation marks of typography (U+2010–U+2027): dashes, quotation marks, the ellipsis. */
const NON_ASCII = /[^\0-\x7f\u2010-\u2027]/;

/** By its named groups it tells what a token is; it is shared, and begins at its `lastIndex`. */
export const tokenPatternOf = (text: string): RegExp => (NON_ASCII.test(text) ? TOKEN() : ASCII_TOKEN);
