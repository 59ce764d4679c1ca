/**
 * Finds what does not fold to its own lower case: where such a character or sequence may begin is seen unit by unit, and only there
 * is it matched. One search through a text takes ten times as long.
 */

import { LINE_END_HYPHEN, MARKDOWN_MARKS, mayHaveMarkdown, NOTE_MARK, READING } from "../language/index.ts";
import { lazily } from "../lazily.ts";

/** Hyphens within a word; dashes with white space on both sides. */
const HYPHENS = "\\-\\u2010-\\u2013\\u2212\\ufe63\\uff0d";
/** Dashes, however they are spaced; two hyphens are one. */
const LONG_DASH = "--+|[\\u2014\\u2015\\u2e3a\\u2e3b]";
const SINGLE_QUOTES = "‘’‚‛＇ʼ`´‹›";

/** What joins two parts of one word, as the inside of a character class: "non-violent", "can’t", "not_guilty". */
export const WORD_JOINERS = `${HYPHENS}'${SINGLE_QUOTES}_*`;
/** Invisible characters and the Arabic lengthening stroke, as the inside of a character class. */
export const INVISIBLE_CHARS = "\\u00ad\\u061c\\u0640\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff";

/** Vowel signs of Arabic and Hebrew, which a text may have or leave out. */
const VOWEL_CHARS = "\\u0610-\\u061a\\u064b-\\u0652\\u0670\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7";
/** What chooses how a character is drawn: a heart as a picture, an ideograph as in a name. */
const VARIATION_SELECTORS = "\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}";
export const UNREAD_MARKS = new RegExp(`[${VOWEL_CHARS}${VARIATION_SELECTORS}]`, "gu");
const LIGATURES = "\\ufb00-\\ufb06\\ufb1d-\\ufdff\\ufe70-\\ufefc";
const GROUP_SPACE = "[ \\u00a0\\u2009\\u202f]";

const inAnyCase = (words: string): string =>
  words.replace(/\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`).replaceAll(" ", "\\s*");
const PERCENT_NAMES = ["per cent", "pour cent", "por ciento", "por cento", "per cento", "prozent", "procent"]
  .map(inAnyCase)
  .join("|");

/** What does not fold to its own lower case; each alternative has one replacement. */
const PLAIN_SPECIALS = [
  `(?<printed>${LINE_END_HYPHEN}|${NOTE_MARK}|${READING})`,
  `(?<invisible>[${INVISIBLE_CHARS}${VOWEL_CHARS}${VARIATION_SELECTORS}]+)`,
  // The white space around a dash or a quotation mark is typesetting.
  `(?<dash>\\s*(?:${LONG_DASH})\\s*|\\s+[${HYPHENS}]\\s+)`,
  `(?<hyphen>(?!-)[${HYPHENS}])`,
  `(?<apostrophe>(?<=[\\p{L}\\p{N}\\p{M}])['${SINGLE_QUOTES}](?=[\\p{L}\\p{N}]))`,
  // Single marks stand for double ones within a quotation.
  `(?<quote>\\s*["“”„‟＂«»「」『』'${SINGLE_QUOTES}](?:\\s+(?!\\s|[${HYPHENS}]|${LONG_DASH}))?)`,
  `(?<percent>(?<=\\p{Nd})\\s*(?:[%٪％]|(?:${PERCENT_NAMES})(?![\\p{L}\\p{N}])))`,
  `(?<group>(?<=(?<![\\p{Nd}.,])\\p{Nd}{1,3}(?:${GROUP_SPACE}\\p{Nd}{3})*)${GROUP_SPACE}(?=\\p{Nd}{3}(?!\\p{Nd})))`,
  // What hides a spoiler in a chat.
  "(?<spoiler>\\|\\|)",
  `(?<ligature>[${LIGATURES}])`,
  "(?<dots>…)",
  // French sets a narrow space before these.
  "(?<before>\\s+(?=[?!:;]))",
  // A single space stays, as a hyphen does.
  "(?<space>\\s{2,}|[^\\S ])",
].join("|");
/** What Unicode composes; rare. */
const COMPOSED_SPECIALS = `${PLAIN_SPECIALS}|(?<marked>\\P{M}\\p{M}+)|(?<jamo>[\\u1100-\\u11ff]{2,})`;
const HAS_COMPOSED = /[\p{M}\u1100-\u11ff]/u;
type Patterns = Readonly<{
  /** Finds the next one. */
  next: () => RegExp;
  /** Finds one that begins right here. */
  here: () => RegExp;
}>;
const patternsOf = (source: string): Patterns => ({
  next: lazily(() => new RegExp(source, "gmu")),
  here: lazily(() => new RegExp(source, "ymu")),
});
const WITH_MARKS = `(?<mark>${MARKDOWN_MARKS})|`;
const SPECIAL_PATTERNS = { plain: patternsOf(PLAIN_SPECIALS), composed: patternsOf(COMPOSED_SPECIALS) };
const SPECIAL_OR_MARK_PATTERNS = {
  plain: patternsOf(WITH_MARKS + PLAIN_SPECIALS),
  composed: patternsOf(WITH_MARKS + COMPOSED_SPECIALS),
};

/** The patterns for a text. */
export const specialPatternsOf = (text: string): Patterns => {
  const patterns = mayHaveMarkdown(text) ? SPECIAL_OR_MARK_PATTERNS : SPECIAL_PATTERNS;
  return HAS_COMPOSED.test(text) ? patterns.composed : patterns.plain;
};

const ASCII_UNITS = 0x80;
/** From here on letters are of scripts of which most units would be tried one by one. */
const FIRST_OTHER_SCRIPT = 0x250;
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const FULL_STOP = 4;
const UNIT_KINDS = Uint8Array.from({ length: ASCII_UNITS }, (_, code) => {
  const unit = String.fromCharCode(code);
  if (/[A-Za-z]/.test(unit)) return LETTER;
  if (/[0-9]/.test(unit)) return DIGIT;
  return unit === " " ? SPACE : /[.,]/.test(unit) ? FULL_STOP : 0;
});

/** Whether something special may begin at a unit: a letter may only behind a digit ("5per cent") and before a combining mark. */
const mayBegin = (text: string, at: number): boolean => {
  const kind = UNIT_KINDS[text.charCodeAt(at)];
  const next = text.charCodeAt(at + 1);
  if (!kind || next >= ASCII_UNITS) return true;
  if (kind === DIGIT || kind === FULL_STOP) return false;
  const isBeforeWord = kind === LETTER || UNIT_KINDS[next] === LETTER || UNIT_KINDS[next] === DIGIT;
  const before = at === 0 ? SPACE : UNIT_KINDS[text.charCodeAt(at - 1)];
  return !isBeforeWord || before === DIGIT || before === undefined;
};

/** All that is special in a text, in order. */
export function* findSpecials(text: string): Generator<RegExpExecArray> {
  const patterns = specialPatternsOf(text);
  const [next, here] = [patterns.next(), patterns.here()];
  for (let at = 0; at < text.length; ) {
    if (!mayBegin(text, at)) {
      at += 1;
      continue;
    }
    const isOtherScript = text.charCodeAt(at) >= FIRST_OTHER_SCRIPT;
    const pattern = isOtherScript ? next : here;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) {
      yield found;
      at = found.index + found[0].length;
    } else if (isOtherScript) return;
    else at += 1;
  }
}
