/**
 * What printing puts into running text and no reader takes for words: the hyphen of a word that is broken at the end of a
 * line, the mark of a note, the reading of ideographs. As parts of patterns with the flags "gu".
 */

import type { Span } from "../../span.ts";

/** "assess-⏎ments", with the white space at the next line's start; a capital behind the hyphen is a name of its own. */
export const LINE_END_HYPHEN = "[-\\u00ad\\u2010](?<=[\\p{L}\\p{M}].)\\r?\\n[ \\t]*(?=\\p{Ll})";

/** [3] and [^note] right behind what they belong to. What stands behind a space was put in for a word. */
const BRACKETED_NOTE = "\\[(?<![\\s\\p{Ps}]\\[)(?:\\p{Nd}{1,3}|\\^[^\\][\\s]{1,24})\\](?!\\()";
/** ¹ and † behind a whole word, or a mark behind one; behind a letter or two it is a power ("m²"). */
const RAISED = "[¹²³⁰⁴-⁹†‡]";
/** Looked back from once, behind its first sign, and not far: a row of such signs would be read anew from each of them. */
const RAISED_NOTE = `${RAISED}(?<=(?:\\p{L}\\p{M}*){3}[\\p{Pe}\\p{Pf}.,;:!?…"]{0,3}${RAISED}{1,9})${RAISED}*(?![\\p{L}\\p{N}])`;
export const NOTE_MARK = `${BRACKETED_NOTE}|${RAISED_NOTE}`;

const KANA = "[\\p{sc=Hiragana}\\p{sc=Katakana}ー・\\s]{1,40}";
/** Kana in brackets right behind ideographs: how these are read, 東京（とうきょう）. */
export const READING = `（(?<=\\p{sc=Han}.)${KANA}）|\\((?<=\\p{sc=Han}.)${KANA}\\)`;

const MAY_HAVE_NOTE = /[[¹²³⁰⁴-⁹†‡]/;
const NOTE_PATTERN = new RegExp(NOTE_MARK, "gu");

/** Where the marks of notes are in a text, in order. */
export const noteMarkSpans = (text: string): readonly Span[] =>
  MAY_HAVE_NOTE.test(text)
    ? Array.from(text.matchAll(NOTE_PATTERN), ({ index, 0: mark }) => ({ start: index, end: index + mark.length }))
    : [];
