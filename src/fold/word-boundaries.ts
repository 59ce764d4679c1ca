/** Whether a span of a text begins and ends between whole characters, words and numbers. */

import { isGraphemeBreak, NOTE_MARK, UNSPACED_SCRIPTS } from "../language/index.ts";
import { lazily } from "../lazily.ts";
import { signedPattern } from "../signed-pattern.ts";
import type { Span } from "../span.ts";
import { INVISIBLE_CHARS, WORD_JOINERS } from "./specials.ts";

/** Letters, digits and combining marks of the scripts that put spaces between words. */
const LETTER = `(?:(?![${UNSPACED_SCRIPTS}])[\\p{L}\\p{N}\\p{M}])`;
/** What groups digits, or sets off a fraction, a time or a date. */
const DIGIT_JOINERS = ".,:/·٫٬．，⁄";
const DECIMAL_POINTS = ".·٫．";
const NUMBER_SIGNS = "-+±\\u2010-\\u2013\\u2212\\ufe63\\uff0d";
const GROUP_SPACE = "[ \\u00a0\\u2009\\u202f]";

const WORD = new RegExp(LETTER, "u");
const INVISIBLE_PATTERN = new RegExp(`[${INVISIBLE_CHARS}]`, "gu");
const JOINER = /[\u200c\u200d]/;
const RAISED_DIGIT = /[¹²³⁰⁴-⁹]/;
/** UTF-16 units of a cut word that are added to a span. */
const MAX_REST_CHARS = 64;
/** UTF-16 units on either side that decide whether a word or a number is cut. */
const BOUNDARY_CONTEXT_CHARS = 16;

/** `¦` marks where the quotation begins or ends; no class of a pattern has this character. */
const CUT_PATTERNS = [
  `${LETTER}¦${LETTER}`,
  // The mark that joins may be on either side of the cut.
  `${LETTER}[${WORD_JOINERS}]¦${LETTER}`,
  `${LETTER}¦[${WORD_JOINERS}]${LETTER}`,
  `\\p{Nd}[${DIGIT_JOINERS}]¦\\p{Nd}`,
  `\\p{Nd}¦[${DIGIT_JOINERS}]\\p{Nd}`,
  // "(un)lawful", "law(ful)"; not a note's number: "bridge[3]".
  `\\p{L}[()[\\]]¦\\p{L}`,
  `\\p{L}¦[()[\\]]\\p{L}`,
  // "1 200": three digits behind the space, at most three before it.
  `(?<!\\p{Nd})\\p{Nd}{1,3}(?:¦${GROUP_SPACE}|${GROUP_SPACE}¦)\\p{Nd}{3}(?!\\p{Nd})`,
];
/** A sign or a leading point, without which a number is another one; not an ellipsis, and not a dash of two hyphens. */
const START_CUT_PATTERNS = [
  `(?<!-)[${NUMBER_SIGNS}](?:\\p{Sc}?¦\\p{Nd}|¦\\p{Sc}\\p{Nd})`,
  `\\u2212\\s*\\p{Sc}?¦\\p{Sc}?\\p{Nd}`,
  `(?<![.…])[${DECIMAL_POINTS}]¦\\p{Nd}`,
];
const CUT_END = signedPattern(/¦/, () => new RegExp(CUT_PATTERNS.join("|"), "u"));
const CUT_START = signedPattern(/¦/, () => new RegExp([...CUT_PATTERNS, ...START_CUT_PATTERNS].join("|"), "u"));

/** True of a character of a word that is written between spaces. */
export const isWordChar = (char: string | undefined): boolean => char !== undefined && WORD.test(char);

const markCut = (text: string, at: number): string => {
  const [before, behind] = [
    text.slice(Math.max(0, at - BOUNDARY_CONTEXT_CHARS), at),
    text.slice(at, at + BOUNDARY_CONTEXT_CHARS),
  ];
  return `${before.replace(INVISIBLE_PATTERN, "").replaceAll("¦", " ")}¦${behind.replace(INVISIBLE_PATTERN, "").replaceAll("¦", " ")}`;
};

const NOTE = lazily(() => new RegExp(NOTE_MARK, "uy"));

/** Whether the mark of a note stands here: "safe¹". A raised digit counts as a number, and so as a part of the word. */
const isAtNote = (text: string, at: number): boolean => {
  if (!RAISED_DIGIT.test(text[at] ?? "")) return false;
  const note = NOTE();
  note.lastIndex = at;
  return note.test(text);
};

/** A joiner that joins nothing ("خانه‌ بروم") is typed by mistake, and nobody sees it. */
const isCharacterEnd = (text: string, at: number): boolean => {
  let end = at;
  while (JOINER.test(text[end] ?? "")) end += 1;
  return isGraphemeBreak(text, end);
};

const isWholeFrom = (text: string, start: number): boolean =>
  isGraphemeBreak(text, start) && !CUT_START.test(markCut(text, start));
const isWholeTo = (text: string, end: number): boolean =>
  isCharacterEnd(text, end) && (!CUT_END.test(markCut(text, end)) || isAtNote(text, end));

/** True when a span cuts no character, no word and no number in two: a part may say the opposite of the whole. */
export const isWholeWords = (text: string, { start, end }: Span): boolean =>
  isWholeFrom(text, start) && isWholeTo(text, end);

/** A span with the rest of a word or a number that it cuts at either end; a longer rest stays outside. */
export const growToWholeWords = (text: string, { start, end }: Span): Span => {
  const [first, last] = [Math.max(0, start - MAX_REST_CHARS), Math.min(text.length, end + MAX_REST_CHARS)];
  let [from, to] = [start, end];
  while (from > first && !isWholeFrom(text, from)) from -= 1;
  while (to < last && !isWholeTo(text, to)) to += 1;
  return { start: isWholeFrom(text, from) ? from : start, end: isWholeTo(text, to) ? to : end };
};
