/**
 * The form in which two quotations of the same words are equal: the kind of quotation marks, the shape of dashes, white
 * space (also that which groups digits), case, invisible characters, vowel signs and lengthening that Arabic and Hebrew
 * may leave out, ligatures, the per cent sign for its name, a word's break at a line's end, marks of notes, readings of
 * ideographs, the marks of Markdown and canonical composition aside. Nothing else: every letter, digit, accent, comma and full stop counts.
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
export const INVISIBLE_CHARS = "\\u00ad\\u0640\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff";

/** Vowel signs of Arabic and Hebrew, which a text may have or leave out. */
const VOWEL_CHARS = "\\u0610-\\u061a\\u064b-\\u0652\\u0670\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7";
const VOWEL_SIGNS = new RegExp(`[${VOWEL_CHARS}]`, "gu");
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
  `(?<invisible>[${INVISIBLE_CHARS}${VOWEL_CHARS}]+)`,
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
const withMarkPattern = (pattern: string): RegExp => new RegExp(`(?<mark>${MARKDOWN_MARKS})|${pattern}`, "gmu");
const SPECIAL_PATTERNS = {
  plain: lazily(() => new RegExp(PLAIN_SPECIALS, "gu")),
  composed: lazily(() => new RegExp(COMPOSED_SPECIALS, "gu")),
};
const SPECIAL_OR_MARK_PATTERNS = {
  plain: lazily(() => withMarkPattern(PLAIN_SPECIALS)),
  composed: lazily(() => withMarkPattern(COMPOSED_SPECIALS)),
};

const matchSpecials = (text: string): IterableIterator<RegExpExecArray> => {
  const patterns = mayHaveMarkdown(text) ? SPECIAL_OR_MARK_PATTERNS : SPECIAL_PATTERNS;
  return text.matchAll((HAS_COMPOSED.test(text) ? patterns.composed : patterns.plain)());
};

const replacementOf = (groups: Readonly<Record<string, string | undefined>>): string => {
  if (groups.space !== undefined) return " ";
  if (groups.quote !== undefined) return '"';
  if (groups.apostrophe !== undefined) return "'";
  if (groups.percent !== undefined) return "%";
  if (groups.dash !== undefined) return " - ";
  if (groups.hyphen !== undefined) return "-";
  if (groups.dots !== undefined) return "...";
  if (groups.ligature !== undefined) return groups.ligature.normalize("NFKC").replace(VOWEL_SIGNS, "");
  return (groups.marked ?? groups.jamo ?? "").normalize("NFC").replace(VOWEL_SIGNS, "");
};

const foldCase = (text: string): string => text.toLowerCase().replaceAll("ς", "σ");

/** The folded form of a stretch of text. */
export const foldForm = (text: string): string => {
  let folded = "";
  let at = 0;
  for (const match of matchSpecials(text)) {
    folded += text.slice(at, match.index) + replacementOf(match.groups ?? {});
    at = match.index + match[0].length;
  }
  return foldCase(folded + text.slice(at));
};

/** The origin in the text of each unit of a folded form. */
export type FoldOrigins = Readonly<{
  /** For each unit, and for the end, the start of what folded to it. */
  starts: readonly number[];
  /** For each unit the end of what folded to it: a mark of Markdown may lie before the next start. */
  ends: readonly number[];
}>;

/** The folded form, with the origin of each of its units. */
export const foldFormWithOffsets = (text: string): Readonly<{ folded: string }> & FoldOrigins => {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (piece: string, start: number, end: number): void => {
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  // A quotation may begin or end with a dash, so the white space around it has offsets of its own.
  const dash = (set: string, start: number): void => {
    const dashStart = start + set.length - set.trimStart().length;
    const dashEnd = start + set.trimEnd().length;
    const hasSpaceBehind = dashEnd < start + set.length;
    put(" ", start, dashStart);
    put("-", dashStart, dashEnd);
    put(" ", hasSpaceBehind ? dashEnd : dashStart, start + set.length);
  };
  const plain = (from: number, to: number): void => {
    let at = from;
    for (const char of text.slice(from, to)) {
      put(foldCase(char), at, at + char.length);
      at += char.length;
    }
  };
  let at = 0;
  for (const match of matchSpecials(text)) {
    const { index, groups } = match;
    plain(at, index);
    at = index + match[0].length;
    if (groups?.dash === undefined) put(foldCase(replacementOf(groups ?? {})), index, at);
    else dash(match[0], index);
  }
  plain(at, text.length);
  starts.push(text.length);
  return { folded, starts, ends };
};
