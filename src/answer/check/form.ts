/**
 * The form in which two quotations of the same words are equal: the shape of quotation marks and dashes, white space,
 * case, invisible characters and canonical composition aside. Nothing else: every letter, digit, accent, comma and
 * full stop counts.
 */

/** Between letters these hold a word together; with white space on both sides they are a dash. */
const HYPHENS = "\\-\\u2010-\\u2013\\u2212\\ufe63\\uff0d";
/** A dash however it is spaced. Two hyphens are one. */
const LONG_DASH = "--+|[\\u2014\\u2015\\u2e3a\\u2e3b]";
const SINGLE = "‘’‚‛＇ʼ`´‹›";

/** What holds two parts of one word together, as the inside of a character class: "non-violent", "can’t", "not_guilty". */
export const WORD_JOINERS = `${HYPHENS}'${SINGLE}_*`;
/** Characters that are not seen, as the inside of a character class. */
export const INVISIBLE = "\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff";

/** What folds to something other than its own lower case; each alternative to one replacement. */
const SPECIAL = new RegExp(
  [
    `(?<invisible>[${INVISIBLE}]+)`,
    // The white space around a dash or a quotation mark is part of how it is set.
    `(?<dash>\\s*(?:${LONG_DASH})\\s*|\\s+[${HYPHENS}]\\s+)`,
    `(?<hyphen>[${HYPHENS}])`,
    `(?<double>\\s*["“”„‟＂«»](?:\\s+(?!\\s|[${HYPHENS}]|${LONG_DASH}))?)`,
    `(?<single>[${SINGLE}])`,
    "(?<dots>…)",
    // French sets a narrow space before these.
    "(?<before>\\s+(?=[?!:;]))",
    "(?<space>\\s+)",
    "(?<marked>\\P{M}\\p{M}+)",
    "(?<jamo>[\\u1100-\\u11ff]{2,})",
  ].join("|"),
  "gu",
);

const replacement = (groups: Readonly<Record<string, string | undefined>>): string => {
  if (groups.space !== undefined) return " ";
  if (groups.double !== undefined) return '"';
  if (groups.single !== undefined) return "'";
  if (groups.dash !== undefined) return " - ";
  if (groups.hyphen !== undefined) return "-";
  if (groups.dots !== undefined) return "...";
  return (groups.marked ?? groups.jamo ?? "").normalize("NFC");
};

const lower = (text: string): string => text.toLowerCase().replaceAll("ς", "σ");

/** The folded form of a stretch of text. */
export const foldForm = (text: string): string => {
  let folded = "";
  let at = 0;
  for (const match of text.matchAll(SPECIAL)) {
    folded += text.slice(at, match.index) + replacement(match.groups ?? {});
    at = match.index + match[0].length;
  }
  return lower(folded + text.slice(at));
};

/** The folded form with, for each of its units and its end, the offset in the text at which what folded to it starts. */
export const foldFormWithOffsets = (text: string): Readonly<{ folded: string; starts: readonly number[] }> => {
  let folded = "";
  const starts: number[] = [];
  const put = (piece: string, start: number): void => {
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) starts.push(start);
  };
  // A quotation may begin or end with a dash, so its white space has offsets of its own where there is any.
  const dash = (set: string, start: number): void => {
    const lead = set.length - set.trimStart().length;
    const behind = set.trimEnd().length;
    put(" ", start);
    put("-", start + lead);
    put(" ", start + (behind < set.length ? behind : lead));
  };
  const plain = (from: number, to: number): void => {
    let at = from;
    for (const char of text.slice(from, to)) {
      put(lower(char), at);
      at += char.length;
    }
  };
  let at = 0;
  for (const match of text.matchAll(SPECIAL)) {
    plain(at, match.index);
    if (match.groups?.dash === undefined) put(lower(replacement(match.groups ?? {})), match.index);
    else dash(match[0], match.index);
    at = match.index + match[0].length;
  }
  plain(at, text.length);
  starts.push(text.length);
  return { folded, starts };
};
