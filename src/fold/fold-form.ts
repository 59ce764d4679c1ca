/**
 * The form in which two quotations of the same words are equal: the kind of quotation marks, the shape of dashes, white
 * space (also that which groups digits), case, invisible characters and those that choose how another is drawn, vowel signs
 * and lengthening that Arabic and Hebrew may leave out, ligatures, the per cent sign for its name, a word's break at a line's
 * end, marks of notes, readings of ideographs, the marks of Markdown and canonical composition aside. Nothing else: every
 * letter, digit, accent, comma and full stop counts.
 */

import { findSpecials, UNREAD_MARKS } from "./specials.ts";

const replacementOf = (groups: Readonly<Record<string, string | undefined>>): string => {
  if (groups.space !== undefined) return " ";
  if (groups.quote !== undefined) return '"';
  if (groups.apostrophe !== undefined) return "'";
  if (groups.percent !== undefined) return "%";
  if (groups.dash !== undefined) return " - ";
  if (groups.hyphen !== undefined) return "-";
  if (groups.dots !== undefined) return "...";
  if (groups.ligature !== undefined) return groups.ligature.normalize("NFKC").replace(UNREAD_MARKS, "");
  return (groups.marked ?? groups.jamo ?? "").normalize("NFC").replace(UNREAD_MARKS, "");
};

/** The small letter of İ is written in two characters, of which the second is a dot that i has. */
const foldCase = (text: string): string => text.toLowerCase().replaceAll("ς", "σ").replaceAll("i\u0307", "i");

/** The folded form of a stretch of text. */
export const foldForm = (text: string): string => {
  let folded = "";
  let at = 0;
  for (const match of findSpecials(text)) {
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
  for (const match of findSpecials(text)) {
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
